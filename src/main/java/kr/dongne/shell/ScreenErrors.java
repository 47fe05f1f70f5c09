package kr.dongne.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.Notices;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a user is told when a click went wrong: a refusal in words, or that it is our fault, with the error's id. */
@Component
class ScreenErrors implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;

    private final transient ErrorIds errorIds;

    ScreenErrors(ErrorIds errorIds) {
        this.errorIds = errorIds;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        switch (event.getThrowable()) {
            case BusinessException refusal -> tell(() -> Notices.problem(refusal));
            case AccessDeniedException denied -> tell(() -> Notices.warning("shell.error.403.text"));
            case OptimisticLockingFailureException stale -> tell(() -> Notices.warning("shared.stale-version"));
            default -> {
                String id = errorIds.noted(event.getThrowable());
                tell(() -> Notices.warning("shell.error.notice", id));
            }
        }
    }

    private static void tell(Runnable notice) {
        if (UI.getCurrent() != null) notice.run();
    }
}
