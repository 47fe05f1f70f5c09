package kr.dongne.invitation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import kr.dongne.outbox.SendingProgress;

/** How far the mails of an event have come; the page may be left meanwhile. */
final class SendingBar extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();

    SendingBar() {
        addClassName("sending-bar");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("invitation.progress.label"));
        add(words, bar);
        setVisible(false);
    }

    void show(SendingProgress progress) {
        setVisible(progress.total() > 0);
        if (progress.total() == 0) return;
        bar.setVisible(progress.running());
        bar.setMax(progress.total());
        bar.setValue(progress.total() - progress.waiting() - progress.sending());
        words.setText(getTranslation(
                progress.running() ? "invitation.progress.running" : "invitation.progress.done",
                progress.total(),
                progress.sent(),
                progress.waiting() + progress.sending(),
                progress.failed(),
                progress.uncertain()));
    }
}
