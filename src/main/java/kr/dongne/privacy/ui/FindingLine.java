package kr.dongne.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import kr.dongne.privacy.CommentFinding;
import kr.dongne.privacy.FindingRow;
import kr.dongne.privacy.FindingRow.Verdict;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** A finding in a line: who, when, how much, and what was found out. */
final class FindingLine extends Div {

    private static final int LONGEST = 1_000;

    private final transient Consumer<CommentFinding> onComment;

    FindingLine(FindingRow finding, boolean open, Consumer<CommentFinding> onComment) {
        this.onComment = onComment;
        addClassName("finding-line");
        String who = finding.accountName() + " · " + InWords.date(finding.day(), getLocale());
        Span head = new Span(who);
        head.addClassName("finding-who");
        Div words = new Div(
                head, new Span(getTranslation("privacy.finding.times", finding.occurrences(), finding.people())));
        words.addClassName("finding-words");
        if (finding.comment() != null) {
            Span comment = new Span(finding.comment() + " — " + finding.commentedBy());
            comment.addClassName("finding-comment");
            words.add(comment);
        }
        add(words, badge(finding));
        if (open) {
            Button comment = new Button(getTranslation("privacy.finding.look"), click -> ask(finding));
            comment.setAriaLabel(getTranslation("privacy.finding.look") + ": " + who);
            add(comment);
        }
    }

    private StatusBadge badge(FindingRow finding) {
        Verdict verdict = finding.verdict();
        if (verdict == null)
            return new StatusBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE, getTranslation("privacy.verdict.none"));
        return verdict == Verdict.EXPLAINED
                ? new StatusBadge(Tone.SUCCESS, getTranslation("privacy.verdict.EXPLAINED"))
                : new StatusBadge(Tone.DANGER, getTranslation("privacy.verdict.FOLLOW_UP"));
    }

    private void ask(FindingRow finding) {
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(getTranslation("privacy.finding.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> getTranslation("privacy.verdict." + one));
        verdict.setValue(finding.verdict() == null ? Verdict.EXPLAINED : finding.verdict());
        TextArea comment = new TextArea(getTranslation("privacy.finding.comment"));
        comment.setHelperText(getTranslation("privacy.finding.comment.hint"));
        comment.setWidthFull();
        comment.setRequiredIndicatorVisible(true);
        comment.setMaxLength(LONGEST);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        if (finding.comment() != null) comment.setValue(finding.comment());
        new FormDialog(
                        getTranslation("privacy.finding.look"),
                        getTranslation("shared.save"),
                        () -> {
                            comment.setErrorMessage(getTranslation("shared.required"));
                            comment.setInvalid(comment.getValue().isBlank());
                            if (comment.isInvalid()) return false;
                            onComment.accept(new CommentFinding(finding.id(), verdict.getValue(), comment.getValue()));
                            return true;
                        },
                        verdict,
                        comment)
                .open();
    }
}
