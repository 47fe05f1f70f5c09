package kr.dongne.district.ui;

import com.vaadin.flow.component.Component;
import kr.dongne.district.DongContacts;
import kr.dongne.district.Dongs;
import kr.dongne.settings.SettingsPart;

/** The contacts of the dongs among the settings. */
@org.springframework.stereotype.Component
class DongContactsPart implements SettingsPart {

    private final DongContacts contacts;
    private final Dongs dongs;

    DongContactsPart(DongContacts contacts, Dongs dongs) {
        this.contacts = contacts;
        this.dongs = dongs;
    }

    @Override
    public Component create(Runnable saved) {
        return new DongContactsSection(contacts, dongs, saved);
    }
}
