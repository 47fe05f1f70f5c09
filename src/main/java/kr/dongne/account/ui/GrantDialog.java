package kr.dongne.account.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.GrantRole;
import kr.dongne.account.GrantScopes;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** Grants a role: only the fields that the role needs are shown. */
final class GrantDialog {

    private final Select<Role> role = new Select<>();
    private final ComboBox<DongCode> dong = new ComboBox<>(I18NProvider.translate("account.grant.dong"));
    private final ComboBox<UUID> event = new ComboBox<>(I18NProvider.translate("account.grant.event"));
    private final DatePicker from;
    private final DatePicker to;
    private final AccountId account;
    private final Consumer<GrantRole> onGrant;

    GrantDialog(AccountId account, GrantScopes scopes, LocalDate today, Locale language, Consumer<GrantRole> onGrant) {
        this.account = account;
        this.onGrant = onGrant;
        from = Pickers.localised(new DatePicker(I18NProvider.translate("account.grant.from")), language);
        to = Pickers.localised(new DatePicker(I18NProvider.translate("account.grant.to")), language);
        from.setValue(today);
        to.setHelperText(I18NProvider.translate("account.grant.to.hint"));
        Map<DongCode, String> dongs = scopes.dongs();
        Map<UUID, String> events = scopes.events();
        dong.setItems(dongs.keySet());
        dong.setItemLabelGenerator(code -> dongs.getOrDefault(code, code.value()));
        event.setItems(events.keySet());
        event.setItemLabelGenerator(id -> events.getOrDefault(id, id.toString()));
        role.setLabel(I18NProvider.translate("account.grant.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(AccountBadges::name);
        role.addValueChangeListener(chosen -> showFieldsOf(chosen.getValue()));
        role.setValue(Role.DISTRICT_OFFICER);
    }

    void open() {
        Dialog dialog = new FormDialog(
                I18NProvider.translate("account.grant.add"),
                I18NProvider.translate("account.grant.confirm"),
                this::grant,
                role,
                dong,
                event,
                from,
                to);
        dialog.addClassName("account-form");
        dialog.open();
    }

    private void showFieldsOf(Role chosen) {
        boolean ofDong = chosen == Role.COUNCIL_OFFICER || chosen == Role.DONG_OFFICIAL || chosen == Role.CONSULTANT;
        boolean atEvent = chosen == Role.CHECK_IN || chosen == Role.CONSULTANT;
        dong.setVisible(ofDong);
        event.setVisible(atEvent);
        if (!ofDong) dong.clear();
        if (!atEvent) event.clear();
    }

    private boolean grant() {
        LocalDate start = from.getValue();
        if (start == null || to.isInvalid()) {
            from.setInvalid(start == null);
            from.setErrorMessage(I18NProvider.translate("shared.required"));
            return false;
        }
        try {
            onGrant.accept(
                    new GrantRole(account, role.getValue(), dong.getValue(), event.getValue(), start, to.getValue()));
            return true;
        } catch (InvalidValue refused) {
            return marked(refused);
        }
    }

    private boolean marked(InvalidValue refused) {
        if (refused.messageKey().contains("end-before-start")) mark(to, to, refused);
        else if (dong.isVisible()) mark(dong, dong, refused);
        else mark(event, event, refused);
        return false;
    }

    private static void mark(HasValidation field, Focusable<?> place, InvalidValue refused) {
        field.setErrorMessage(Notices.text(refused));
        field.setInvalid(true);
        place.focus();
    }
}
