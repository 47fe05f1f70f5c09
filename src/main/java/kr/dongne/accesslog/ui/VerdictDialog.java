package kr.dongne.accesslog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.util.Locale;
import kr.dongne.accesslog.LogVerdict;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** What a check of the log found, in words. */
final class VerdictDialog {

    private VerdictDialog() {}

    static void open(LogVerdict verdict, Locale language) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language);
        String rows = numbers.format(verdict.rows());
        Dialog dialog = new Dialog(I18NProvider.translate("accesslog.verify"));
        dialog.setWidth("36rem");
        LogVerdict.Break found = verdict.firstBreak();
        if (found == null) {
            dialog.add(new StatusBadge(
                    Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE, I18NProvider.translate("accesslog.verify.whole")));
            dialog.add(new Paragraph(I18NProvider.translate("accesslog.verify.whole.text", rows)));
        } else {
            dialog.add(
                    new StatusBadge(Tone.DANGER, VaadinIcon.UNLINK, I18NProvider.translate("accesslog.verify.broken")));
            dialog.add(new Paragraph(I18NProvider.translate(
                    "accesslog.verify." + found.kind(), numbers.format(found.row()), numbers.format(found.seal()))));
            dialog.add(new Paragraph(I18NProvider.translate("accesslog.verify.broken.text", rows)));
        }
        if (verdict.disposedThrough() > 0)
            dialog.add(new Paragraph(
                    I18NProvider.translate("accesslog.verify.disposed", numbers.format(verdict.disposedThrough()))));
        if (verdict.waiting() > 0)
            dialog.add(new Paragraph(I18NProvider.translate("accesslog.verify.waiting", verdict.waiting())));
        dialog.add(new Paragraph(I18NProvider.translate("accesslog.verify.hash", numbers.format(verdict.number()))));
        Code hash = new Code(verdict.hash());
        hash.addClassName("log-hash");
        dialog.add(hash);
        dialog.getFooter().add(new Button(I18NProvider.translate("shared.close"), click -> dialog.close()));
        dialog.open();
    }
}
