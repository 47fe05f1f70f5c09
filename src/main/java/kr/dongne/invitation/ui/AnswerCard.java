package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import kr.dongne.invitation.AnswerKeys;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationState;
import kr.dongne.invitation.Offices;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** One person's answer: what, from where and when, what was said with it, and the way to enter another. */
final class AnswerCard extends Div {

    private final transient InvitationRow row;

    AnswerCard(InvitationRow row, Offices offices, Map<InvitationId, String> names, Runnable onEnter) {
        this.row = row;
        addClassName("person-card");
        Span name = new Span(row.name());
        name.addClassName("person-name");
        Span office = new Span(row.proxyFor() == null ? offices.of(row.affiliations()) : represented(names));
        office.addClassName("secondary");
        Div words = new Div(name, office);
        words.addClassName("person-words");
        add(words, state(), enter(onEnter));
    }

    private String represented(Map<InvitationId, String> names) {
        return getTranslation("invitation.proxy-of", names.getOrDefault(row.proxyFor(), ""));
    }

    private Component state() {
        Div state = new Div(AnswerBadge.of(row.answer()));
        state.addClassName("person-state");
        if (row.earlierAnswer() != null)
            state.add(new Span(
                    getTranslation("invitation.board.earlier", getTranslation(AnswerKeys.of(row.earlierAnswer())))));
        if (row.proxyName() != null) state.add(new Span(getTranslation("invitation.board.proxy", row.proxyName())));
        if (row.state() == InvitationState.CALL_LIST) state.add(phone());
        if (row.disowned())
            state.add(new StatusBadge(Tone.DANGER, VaadinIcon.USER, getTranslation("invitation.disowned")));
        if (row.source() != null && row.answeredAt() != null)
            state.add(new Span(getTranslation(AnswerKeys.of(row.source())) + " · "
                    + InWords.instant(row.answeredAt(), getLocale())));
        if (row.comment() != null) state.add(comment(row.comment()));
        return state;
    }

    private Component phone() {
        String number = row.phone() == null ? getTranslation("invitation.no-contact") : row.phone();
        return new StatusBadge(Tone.WARNING, VaadinIcon.PHONE, number);
    }

    private static Component comment(String text) {
        Span comment = new Span("“" + text + "”");
        comment.addClassName("person-comment");
        return comment;
    }

    private Component enter(Runnable onEnter) {
        Div actions = new Div();
        actions.addClassName("person-actions");
        if (!row.live()) return actions;
        Button enter = new Button(getTranslation("invitation.answer.enter"), click -> onEnter.run());
        enter.addThemeVariants(ButtonVariant.TERTIARY);
        enter.setAriaLabel(getTranslation("invitation.answer.enter") + ": " + row.name());
        actions.add(enter);
        return actions;
    }
}
