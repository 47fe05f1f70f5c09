package kr.dongne.settings;

import com.vaadin.flow.component.Component;

/** What another room adds to the administrators' settings, as a Spring bean. */
public interface SettingsPart {

    /** The part; it tells when something was saved that the history has to show. */
    Component create(Runnable saved);
}
