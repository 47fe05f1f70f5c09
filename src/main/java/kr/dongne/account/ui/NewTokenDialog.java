package kr.dongne.account.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateToken;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;

/** Makes a token and shows it this once. */
final class NewTokenDialog {

    private final TextField label = new TextField(I18NProvider.translate("account.tokens.label"));
    private final DatePicker lastDay = new DatePicker(I18NProvider.translate("account.tokens.last-day"));
    private final ApiTokens tokens;
    private final Runnable whenCreated;

    NewTokenDialog(ApiTokens tokens, Clock clock, Locale language, Runnable whenCreated) {
        this.tokens = tokens;
        this.whenCreated = whenCreated;
        LocalDate today = LocalDate.now(clock);
        label.setHelperText(I18NProvider.translate("account.tokens.label.hint"));
        label.setRequiredIndicatorVisible(true);
        Pickers.localised(lastDay, language);
        lastDay.setHelperText(I18NProvider.translate("account.tokens.last-day.hint"));
        lastDay.setMin(today);
        lastDay.setValue(today.plusYears(1));
    }

    void open() {
        Dialog dialog = new FormDialog(
                I18NProvider.translate("account.tokens.create"),
                I18NProvider.translate("account.tokens.create.confirm"),
                this::create,
                label,
                lastDay);
        dialog.addClassName("account-form");
        dialog.open();
        label.focus();
    }

    private boolean create() {
        if (lastDay.isInvalid()) return false;
        LocalDate last = lastDay.getValue();
        Instant end = last == null
                ? null
                : last.plusDays(1).atStartOfDay(TimeSlot.SEOUL).toInstant();
        try {
            String token = tokens.create(new CreateToken(label.getValue(), end));
            whenCreated.run();
            new ShownOnce("account.tokens.new", "account.tokens.new.hint", token).open();
            return true;
        } catch (InvalidValue refused) {
            label.setErrorMessage(Notices.text(refused));
            label.setInvalid(true);
            return false;
        }
    }
}
