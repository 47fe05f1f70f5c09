package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.invitation.AnswerByStaff;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.invitation.ReplyRow;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Notices;

/** Enters an answer that came by phone or on paper, and shows the answers so far. */
final class AnswerDialog extends Dialog {

    private final transient InvitationRow row;
    private final transient InvitationServices services;
    private final RadioButtonGroup<PartStat> answer = new RadioButtonGroup<>();
    private final RadioButtonGroup<AnswerSource> source = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();
    private final ProxyFields proxy = new ProxyFields();

    AnswerDialog(InvitationRow row, InvitationServices services) {
        this.row = row;
        this.services = services;
        setHeaderTitle(getTranslation("invitation.answer.title", row.name()));
        addClassName("invitation-dialog");
        add(answerField(), proxy, sourceField(), commentField(), history());
        Button save = new Button(getTranslation("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
    }

    private Component answerField() {
        answer.setLabel(getTranslation("invitation.rsvp.form"));
        answer.setItems(row.proxyFor() == null ? PartStat.values() : withoutProxy());
        answer.setItemLabelGenerator(one -> getTranslation(AnswerKeys.of(one)));
        answer.setRequiredIndicatorVisible(true);
        answer.setManualValidation(true);
        if (row.answer() != PartStat.NEEDS_ACTION) answer.setValue(row.answer());
        proxy.setVisible(row.answer() == PartStat.DELEGATED);
        answer.addValueChangeListener(change -> proxy.setVisible(change.getValue() == PartStat.DELEGATED));
        return answer;
    }

    private static PartStat[] withoutProxy() {
        return new PartStat[] {PartStat.NEEDS_ACTION, PartStat.ACCEPTED, PartStat.DECLINED, PartStat.TENTATIVE};
    }

    private Component sourceField() {
        source.setLabel(getTranslation("invitation.answer.source"));
        source.setItems(AnswerSource.PHONE, AnswerSource.PAPER, AnswerSource.STAFF);
        source.setItemLabelGenerator(one -> getTranslation(AnswerKeys.of(one)));
        source.setValue(AnswerSource.PHONE);
        Actor actor = services.currentActor().get();
        source.setVisible(actor.is(Role.DISTRICT_OFFICER) || actor.is(Role.DONG_OFFICIAL));
        return source;
    }

    private Component commentField() {
        comment.setLabel(getTranslation("invitation.rsvp.comment"));
        comment.setMaxLength(AnswerByStaff.LONGEST_COMMENT);
        comment.setWidthFull();
        if (row.comment() != null) comment.setValue(row.comment());
        return comment;
    }

    private Component history() {
        UnorderedList answers = new UnorderedList();
        List<ReplyRow> replies = services.queries().history(row.id());
        replies.forEach(reply -> answers.add(new ListItem(words(reply))));
        Details details = new Details(getTranslation("invitation.answer.history", replies.size()), answers);
        details.setVisible(!replies.isEmpty());
        return details;
    }

    private String words(ReplyRow reply) {
        String counted = reply.counted() ? "" : " (" + getTranslation(AnswerKeys.ofReason(reply.reason())) + ")";
        String said = reply.comment() == null ? "" : " “" + reply.comment() + "”";
        return InWords.instant(reply.at(), getLocale()) + " · " + getTranslation(AnswerKeys.of(reply.source())) + " · "
                + getTranslation(AnswerKeys.of(reply.partStat())) + counted + said;
    }

    private void save() {
        PartStat said = answer.getValue();
        if (said == null) {
            answer.setErrorMessage(getTranslation("invitation.rsvp.answer.missing"));
            answer.setInvalid(true);
            return;
        }
        Optional<ProxyPerson> standIn = said == PartStat.DELEGATED ? proxy.read() : Optional.empty();
        if (said == PartStat.DELEGATED && standIn.isEmpty()) return;
        var command = new AnswerByStaff(said, source.getValue(), comment.getValue(), standIn.orElse(null));
        if (!Notices.attempt(() -> services.answers().answerByStaff(row.id(), command))) return;
        Notices.success("invitation.answer.saved", row.name());
        close();
    }
}
