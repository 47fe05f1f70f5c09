package kr.dongne.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import org.springframework.security.access.AccessDeniedException;

/** What stands where a screen could not be opened: a refusal in words, or a bug with its id. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ErrorView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient ErrorIds errorIds;
    private String title = "";

    ErrorView(ErrorIds errorIds) {
        this.errorIds = errorIds;
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        return switch (parameter.getCaughtException()) {
            case NotFound refusal -> show(HttpStatusCode.NOT_FOUND, "404", Notices.text(refusal));
            case BusinessException refusal -> show(HttpStatusCode.CONFLICT, "409", Notices.text(refusal));
            case AccessDeniedException denied ->
                show(HttpStatusCode.FORBIDDEN, "403", getTranslation("shell.error.403.text"));
            case Exception bug -> show(HttpStatusCode.INTERNAL_SERVER_ERROR, "500", told(bug));
        };
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private String told(Exception bug) {
        return getTranslation("shell.error.500.text") + " " + getTranslation("shell.error.id", errorIds.noted(bug));
    }

    private int show(HttpStatusCode status, String key, String text) {
        title = getTranslation("shell.error." + key + ".title");
        add(new PageHeader(title), new EmptyState(VaadinIcon.EXCLAMATION_CIRCLE_O, text, ""));
        return status.getCode();
    }
}
