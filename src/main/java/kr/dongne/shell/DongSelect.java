package kr.dongne.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.DongSwitch;
import kr.dongne.district.Dongs;
import kr.dongne.shared.DongCode;

/** Which of the account's dongs the session looks at. */
class DongSelect extends Select<Optional<DongCode>> {

    DongSelect(DongSwitch dongSwitch, Dongs dongs) {
        addClassName("dong-select");
        setAriaLabel(getTranslation("shell.dong"));
        setItems(items(dongSwitch));
        setItemLabelGenerator(item -> item.map(dongs::name).orElseGet(() -> getTranslation("shell.dong.all")));
        setValue(dongSwitch.chosen());
        addValueChangeListener(chosen -> {
            dongSwitch.choose(chosen.getValue().orElse(null));
            UI.getCurrent().getPage().reload();
        });
    }

    /** Whether there is anything to choose. */
    static boolean isUseful(DongSwitch dongSwitch) {
        return dongSwitch.choices().size() > 1;
    }

    private static List<Optional<DongCode>> items(DongSwitch dongSwitch) {
        List<Optional<DongCode>> items = new ArrayList<>();
        if (dongSwitch.offersAll()) items.add(Optional.empty());
        dongSwitch.choices().forEach(dong -> items.add(Optional.of(dong)));
        return items;
    }
}
