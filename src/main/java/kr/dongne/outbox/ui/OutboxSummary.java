package kr.dongne.outbox.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import kr.dongne.outbox.SendingPause;
import kr.dongne.outbox.SendingProgress;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** In one sentence what waits and when it goes on, below it how many mails stand where. */
final class OutboxSummary extends Div {

    private final Paragraph sentence = new Paragraph();
    private final DescriptionList numbers = new DescriptionList();

    OutboxSummary() {
        addClassNames("card", "outbox-summary");
        sentence.addClassName("outbox-sentence");
        sentence.getElement().setAttribute("role", "status");
        add(sentence, numbers);
    }

    void show(SendingProgress progress, SendingPause pause) {
        String words = words(progress, pause);
        if (!words.equals(sentence.getText())) sentence.setText(words);
        numbers.removeAll();
        add(numbers, "waiting", number(progress.waiting() + progress.sending()));
        add(numbers, "uncertain", number(progress.uncertain()));
        add(numbers, "failed", number(progress.failed()));
        add(numbers, "sent", number(progress.sent()));
        add(numbers, "oldest", moment(progress.oldestWaiting()));
        add(numbers, "next", moment(pause.paused() ? null : progress.nextTry()));
    }

    private String words(SendingProgress progress, SendingPause pause) {
        int waiting = progress.waiting() + progress.sending();
        if (pause.since() != null)
            return getTranslation("mail.outbox.sentence.paused", InWords.instant(pause.since(), getLocale()), waiting);
        if (waiting == 0) return getTranslation("mail.outbox.sentence.idle");
        return progress.nextTry() == null || progress.sending() > 0
                ? getTranslation("mail.outbox.sentence.sending", waiting)
                : getTranslation(
                        "mail.outbox.sentence.waiting", waiting, InWords.instant(progress.nextTry(), getLocale()));
    }

    private void add(DescriptionList list, String key, String value) {
        Div entry = new Div();
        entry.getElement()
                .appendChild(
                        new DescriptionList.Term(getTranslation("mail.outbox." + key)).getElement(),
                        new DescriptionList.Description(value).getElement());
        list.getElement().appendChild(entry.getElement());
    }

    private String number(int count) {
        return getTranslation("mail.outbox.count", count);
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? getTranslation("shared.none") : InWords.instant(moment, getLocale());
    }
}
