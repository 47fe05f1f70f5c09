package kr.dongne.material.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.access.Actor;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventTab;
import kr.dongne.material.Materials;

/** The files of an event. */
@org.springframework.stereotype.Component
class MaterialTab implements EventTab {

    private final Materials materials;

    MaterialTab(Materials materials) {
        this.materials = materials;
    }

    @Override
    public String key() {
        return "materials";
    }

    @Override
    public String labelKey() {
        return "material.title";
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public boolean visibleTo(Actor actor, EventDetails event) {
        return true;
    }

    @Override
    public Component create(EventDetails event) {
        return new MaterialsPanel(event.id(), materials);
    }
}
