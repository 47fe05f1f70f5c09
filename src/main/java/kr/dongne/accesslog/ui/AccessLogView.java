package kr.dongne.accesslog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.accesslog.AccessLogFilter;
import kr.dongne.accesslog.AccessLogQueries;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.accesslog.LoggedAccount;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** The access log: who did what with whose data, when and from where. */
@Route("access-log")
@RolesAllowed("ADMIN")
@Menu(title = "accesslog.title", icon = "vaadin:clipboard-text", order = 90)
@StyleSheet("context://styles/accesslog.css")
class AccessLogView extends Main implements HasDynamicTitle {

    private static final int FIRST_LOOK_DAYS = 30;

    private final transient AccessLogQueries queries;
    private final DatePicker from;
    private final DatePicker to;
    private final ComboBox<AccessTask> task = new ComboBox<>();
    private final ComboBox<LoggedAccount> account = new ComboBox<>();
    private final TextField subject = new TextField();
    private final Paragraph count = new Paragraph();
    private final AccessLogGrid grid;

    AccessLogView(AccessLogQueries queries, Clock clock) {
        this.queries = queries;
        addClassNames("page", "access-log");
        from = Pickers.localised(new DatePicker(getTranslation("accesslog.from")), getLocale());
        to = Pickers.localised(new DatePicker(getTranslation("accesslog.to")), getLocale());
        from.setValue(LocalDate.now(clock).minusDays(FIRST_LOOK_DAYS));
        grid = new AccessLogGrid(queries);
        PageHeader header = new PageHeader(getTranslation("accesslog.title"));
        header.setSubtitle(getTranslation("accesslog.lead"));
        add(header, toolbar(), count, grid);
        count.addClassName("hint");
        count.getElement().setAttribute("aria-live", "polite");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accesslog.title");
    }

    private Component toolbar() {
        task.setLabel(getTranslation("accesslog.task"));
        task.setItems(AccessTask.values());
        task.setItemLabelGenerator(AccessLogGrid::name);
        task.setClearButtonVisible(true);
        account.setLabel(getTranslation("accesslog.account"));
        account.setItems(queries.accounts());
        account.setItemLabelGenerator(row -> row.displayName() + " (" + row.username() + ")");
        account.setClearButtonVisible(true);
        subject.setLabel(getTranslation("accesslog.subject"));
        subject.setHelperText(getTranslation("accesslog.subject.hint"));
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setClearButtonVisible(true);
        from.addValueChangeListener(changed -> show());
        to.addValueChangeListener(changed -> show());
        task.addValueChangeListener(changed -> show());
        account.addValueChangeListener(changed -> show());
        subject.addValueChangeListener(changed -> show());
        Div toolbar = new Div(from, to, task, account, subject);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void show() {
        UUID person = subjectId();
        subject.setInvalid(person == null && !subject.isEmpty());
        subject.setErrorMessage(getTranslation("accesslog.subject.invalid"));
        if (subject.isInvalid()) return;
        AccessLogFilter filter = new AccessLogFilter(
                from.getValue(),
                to.getValue(),
                task.getValue(),
                account.getValue() == null ? null : account.getValue().id(),
                person);
        count.setText(getTranslation("accesslog.count", queries.count(filter)));
        grid.show(filter);
    }

    private @Nullable UUID subjectId() {
        try {
            return subject.isEmpty() ? null : UUID.fromString(subject.getValue().strip());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
