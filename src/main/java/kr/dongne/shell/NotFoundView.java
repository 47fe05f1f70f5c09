package kr.dongne.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** What stands at an address where nothing is. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NotFoundView() {
        addClassName("page");
        add(new PageHeader(getTranslation("shell.error.404.title")));
        add(new EmptyState(VaadinIcon.SEARCH, getTranslation("shell.error.404.text"), ""));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.404.title");
    }
}
