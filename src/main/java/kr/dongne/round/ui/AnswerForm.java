package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dongne.people.Contact;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.answer.AnswerDraft;
import kr.dongne.round.answer.DongAnswer;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** What a dong says: three taps for a window and "send"; who comes and a note wait behind a fold. */
final class AnswerForm extends Section {

    private static final int LONGEST_NOTE = 500;
    private static final AnswerDraft NOTHING = AnswerDraft.wishing();

    private final transient RoundDetails round;
    private final transient DongCode dong;
    private final transient DongParts parts;
    private final Div said = new Div();
    private final WishChoice choice;
    private final CheckboxGroup<Contact> attendees = new CheckboxGroup<>();
    private final Checkbox evening = new Checkbox();
    private final TextArea note = new TextArea();
    private final Checkbox byPhone = new Checkbox();
    private final Paragraph problem = new Paragraph();
    private long version;

    AnswerForm(RoundDetails round, DongCode dong, DongParts parts, boolean choosing) {
        this.round = round;
        this.dong = dong;
        this.parts = parts;
        addClassNames("card", "round-answer");
        Optional<DongAnswer> before = parts.answers().of(round.id(), dong);
        AnswerDraft draft = before.map(DongAnswer::said).orElse(NOTHING);
        version = before.map(DongAnswer::version).orElse(0L);
        boolean ranked = round.draft().policy() == AnswerPolicy.RANKED;
        boolean open = round.status() == RoundStatus.PUBLISHED;
        choice = new WishChoice(parts.windows().of(round.id()), draft, open && choosing);
        said.getElement().setAttribute("role", "status");
        before.ifPresent(this::showSaid);
        add(said);
        if (ranked && choosing) add(new Paragraph(getTranslation("round.dong.ranked.hint")), choice);
        add(more(draft));
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem);
        if (open) add(send(before.isPresent()));
    }

    private Details more(AnswerDraft draft) {
        List<Contact> candidates = parts.answers().candidates(round.id(), dong);
        String roles = round.draft().roles().stream()
                .sorted()
                .map(role -> getTranslation("people.role." + role.name()))
                .collect(Collectors.joining(", "));
        attendees.setLabel(getTranslation("round.dong.attendees"));
        attendees.setHelperText(getTranslation("round.dong.attendees.hint", roles));
        attendees.setItems(candidates);
        attendees.setItemLabelGenerator(Contact::name);
        attendees.setValue(candidates.stream()
                .filter(person -> draft.attendees().contains(person.id()))
                .collect(Collectors.toSet()));
        evening.setLabel(getTranslation("round.dong.evening"));
        evening.setValue(draft.evening());
        note.setLabel(getTranslation("round.dong.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(draft.note() == null ? "" : draft.note());
        byPhone.setLabel(getTranslation("round.dong.by-phone"));
        byPhone.setValue(draft.byPhone());
        Div content = new Div(attendees, evening, note, byPhone);
        content.addClassName("round-fields");
        Details details = new Details(getTranslation("round.dong.more"), content);
        details.setOpened(draft.note() != null || !draft.attendees().isEmpty());
        return details;
    }

    private Div send(boolean again) {
        Button send = new Button(
                getTranslation(again ? "round.dong.send.again" : "round.dong.send"),
                VaadinIcon.PAPERPLANE.create(),
                click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        Div bar = new Div(send);
        bar.addClassName("round-send");
        return bar;
    }

    private void send() {
        problem.setVisible(false);
        try {
            parts.answers().answer(round.id(), dong, version, typed());
            DongAnswer now = parts.answers().of(round.id(), dong).orElseThrow();
            version = now.version();
            showSaid(now);
            Notices.success("round.dong.sent");
        } catch (StaleVersion changed) {
            problem.setText(getTranslation("round.dong.changed"));
            problem.setVisible(true);
        } catch (BusinessException refused) {
            problem.setText(Notices.text(refused));
            problem.setVisible(true);
        }
    }

    private AnswerDraft typed() {
        return new AnswerDraft(
                choice.wishes(),
                Map.copyOf(choice.cannot()),
                attendees.getValue().stream().map(Contact::id).collect(Collectors.toSet()),
                evening.getValue(),
                note.getValue(),
                byPhone.getValue());
    }

    private void showSaid(DongAnswer answer) {
        said.removeAll();
        said.add(new StatusBadge(
                Tone.SUCCESS,
                getTranslation("round.dong.answered", answer.by(), InWords.instant(answer.at(), getLocale()))));
    }
}
