package kr.dongne.outbox.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import kr.dongne.outbox.SendingProgress;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** How many mails stand where, since when the oldest waits and when the next one leaves. */
final class OutboxSummary extends Div {

    OutboxSummary() {
        addClassNames("card", "outbox-summary");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(SendingProgress progress) {
        DescriptionList list = new DescriptionList();
        add(list, "waiting", number(progress.waiting() + progress.sending()));
        add(list, "uncertain", number(progress.uncertain()));
        add(list, "failed", number(progress.failed()));
        add(list, "sent", number(progress.sent()));
        add(list, "oldest", moment(progress.oldestWaiting()));
        add(list, "next", moment(progress.nextTry()));
        removeAll();
        add(list);
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
