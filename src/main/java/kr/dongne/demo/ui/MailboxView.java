package kr.dongne.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import kr.dongne.demo.DeliveredMail;
import kr.dongne.demo.DemoMailbox;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.DemoOnly;
import kr.dongne.shared.ui.EmptyState;
import kr.dongne.shared.ui.PageHeader;

/** What the demo's people have in their mailboxes: look at each mail as its reader would, and answer as that person. */
@Route("mailbox/:mail?")
@RolesAllowed("DISTRICT_OFFICER")
@DemoOnly
@Menu(title = "demo.mailbox.title", icon = "vaadin:mailbox", order = 90)
class MailboxView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DemoMailbox mailbox;
    private final TextField filter = new TextField();
    private final Grid<DeliveredMail> list = new Grid<>();
    private final Div reader = new Div();

    MailboxView(DemoMailbox mailbox) {
        this.mailbox = mailbox;
        addClassName("demo-mailbox");
        Button refresh =
                new Button(getTranslation("demo.mailbox.refresh"), VaadinIcon.REFRESH.create(), click -> showList());
        PageHeader header = new PageHeader(getTranslation("demo.mailbox.title"), refresh);
        header.setSubtitle(getTranslation("demo.mailbox.subtitle"));
        Div master = new Div(filterField(), grid());
        master.addClassName("demo-mailbox-list");
        reader.addClassName("demo-mailbox-reader");
        Div columns = new Div(master, reader);
        columns.addClassName("demo-mailbox-columns");
        add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!mailbox.open()) throw new NotFoundException();
        showList();
        entering.getRouteParameters().get("mail").ifPresentOrElse(this::show, this::showNothing);
    }

    private TextField filterField() {
        filter.setLabel(getTranslation("demo.mailbox.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(typed -> showList());
        filter.setWidthFull();
        return filter;
    }

    private Grid<DeliveredMail> grid() {
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.addComponentColumn(this::line).setHeader(getTranslation("demo.mailbox.mails"));
        list.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate("mailbox/" + click.getItem().id())));
        return list;
    }

    private Component line(DeliveredMail mail) {
        Span subject = new Span(mail.subject());
        subject.addClassName("demo-mail-subject");
        Span details = new Span(mail.mailbox() + " · " + InWords.instant(mail.deliveredAt(), getLocale()));
        details.addClassName("demo-mail-details");
        Div line = new Div(subject, details);
        line.addClassName("demo-mail-line");
        return line;
    }

    private void showList() {
        String wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<DeliveredMail> found = mailbox.mails().stream()
                .filter(mail -> mail.mailbox().contains(wanted)
                        || mail.subject().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        list.setItems(found);
    }

    private void show(String id) {
        reader.removeAll();
        reader.add(new MailReader(mailbox, mailbox.mail(id)));
    }

    private void showNothing() {
        reader.removeAll();
        reader.add(new EmptyState(
                VaadinIcon.ENVELOPE_OPEN_O,
                getTranslation("demo.mailbox.nothing-open"),
                getTranslation("demo.mailbox.nothing-open.hint")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demo.mailbox.title");
    }
}
