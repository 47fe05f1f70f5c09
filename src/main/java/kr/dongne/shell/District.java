package kr.dongne.shell;

import kr.dongne.account.Settings;
import org.springframework.stereotype.Component;

/** The district that this installation serves. */
@Component
class District {

    private final Settings settings;

    District(Settings settings) {
        this.settings = settings;
    }

    /** Its name as it stands on every screen. */
    String name() {
        return settings.text("district.name", "금천구");
    }
}
