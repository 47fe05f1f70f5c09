package kr.dongne.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.account.AccountRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** What an account is, in badges. */
final class AccountBadges {

    private AccountBadges() {}

    static List<Component> of(AccountRow account) {
        List<Component> badges = new ArrayList<>();
        if (!account.enabled()) badges.add(badge(Tone.DANGER, VaadinIcon.BAN, "account.state.disabled"));
        if (account.demo()) badges.add(badge(Tone.WARNING, VaadinIcon.FLASK, "account.state.demo"));
        if (account.roles().isEmpty())
            badges.add(badge(Tone.NEUTRAL, VaadinIcon.MINUS_CIRCLE_O, "account.state.no-role"));
        for (Role role : account.roles()) badges.add(new StatusBadge(Tone.INFO, VaadinIcon.USER, name(role)));
        return badges;
    }

    static String name(Role role) {
        return I18NProvider.translate("account.role." + role.name());
    }

    private static Component badge(Tone tone, VaadinIcon icon, String key) {
        return new StatusBadge(tone, icon, I18NProvider.translate(key));
    }
}
