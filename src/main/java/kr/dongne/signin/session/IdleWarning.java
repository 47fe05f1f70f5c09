package kr.dongne.signin.session;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;

/** The question whether somebody is still there. */
class IdleWarning extends ConfirmDialog {

    private IdleWarning(Duration left) {
        setHeader(getTranslation("signin.idle.title"));
        setText(getTranslation("signin.idle.text", words(left)));
        setCloseOnEsc(false);
        setConfirmText(getTranslation("signin.idle.extend"));
        addConfirmListener(extend -> IdleWatch.touch(VaadinSession.getCurrent()));
    }

    /** Shows the question on this screen, or takes it away when it is no longer one. */
    static void showIf(UI ui, boolean wanted, Duration left) {
        IdleWarning shown = ComponentUtil.getData(ui, IdleWarning.class);
        if (wanted == (shown != null && shown.isOpened())) return;
        if (wanted) {
            IdleWarning fresh = new IdleWarning(left);
            ComponentUtil.setData(ui, IdleWarning.class, fresh);
            fresh.open();
        } else {
            ComponentUtil.setData(ui, IdleWarning.class, null);
            if (shown != null) shown.close();
        }
    }

    private String words(Duration left) {
        return left.toMinutes() > 0
                ? getTranslation("signin.idle.minutes", left.toMinutes())
                : getTranslation("signin.idle.seconds", left.toSeconds());
    }
}
