package kr.dongne.accesslog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kr.dongne.accesslog.AccessLogFilter;
import kr.dongne.accesslog.AccessLogQueries;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.accesslog.LogVerification;
import kr.dongne.accesslog.LoggedAccount;
import kr.dongne.accesslog.SubjectNames.Subject;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.Pickers;

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
    private final ComboBox<DongCode> dong = new ComboBox<>();
    private final Checkbox atNight = new Checkbox();
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final Paragraph count = new Paragraph();
    private final AccessLogGrid grid;

    AccessLogView(AccessLogQueries queries, LogVerification verification, Clock clock) {
        this.queries = queries;
        addClassNames("page", "access-log");
        from = Pickers.localised(new DatePicker(getTranslation("accesslog.from")), getLocale());
        to = Pickers.localised(new DatePicker(getTranslation("accesslog.to")), getLocale());
        from.setValue(LocalDate.now(clock).minusDays(FIRST_LOOK_DAYS));
        grid = new AccessLogGrid(queries);
        PageHeader header = new PageHeader(getTranslation("accesslog.title"), verifyButton(verification));
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
        Map<DongCode, String> dongs = queries.dongs();
        dong.setLabel(getTranslation("accesslog.dong"));
        dong.setHelperText(getTranslation("accesslog.dong.hint"));
        dong.setItems(dongs.keySet());
        dong.setItemLabelGenerator(code -> dongs.getOrDefault(code, code.value()));
        dong.setClearButtonVisible(true);
        subject.setLabel(getTranslation("accesslog.subject"));
        subject.setHelperText(getTranslation("accesslog.subject.hint"));
        subject.setItemsPageable((page, text) -> queries.subjects(text).stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList());
        subject.setItemLabelGenerator(one -> one.name() + " (" + one.where() + ")");
        subject.setClearButtonVisible(true);
        atNight.setLabel(getTranslation("accesslog.night"));
        from.addValueChangeListener(changed -> show());
        to.addValueChangeListener(changed -> show());
        task.addValueChangeListener(changed -> show());
        account.addValueChangeListener(changed -> show());
        dong.addValueChangeListener(changed -> show());
        subject.addValueChangeListener(changed -> show());
        atNight.addValueChangeListener(changed -> show());
        Div toolbar = new Div(from, to, task, account, dong, subject, atNight);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void show() {
        AccessLogFilter filter = new AccessLogFilter(
                from.getValue(),
                to.getValue(),
                task.getValue(),
                account.getValue() == null ? null : account.getValue().id(),
                dong.getValue(),
                atNight.getValue(),
                subject.getValue() == null ? null : subject.getValue().id());
        count.setText(getTranslation("accesslog.count", queries.count(filter)));
        grid.show(filter);
    }

    private Component verifyButton(LogVerification verification) {
        return new Button(getTranslation("accesslog.verify"), VaadinIcon.LINK.create(), click -> {
            VerdictDialog.open(verification.verify(), getLocale());
            show();
        });
    }
}
