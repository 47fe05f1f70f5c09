package kr.dongne.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.accesslog.SubjectNames.Subject;
import kr.dongne.account.AccountOwner;
import kr.dongne.account.AccountPeople;
import kr.dongne.account.AccountRow;
import kr.dongne.account.AccountSection;
import kr.dongne.account.GrantScopes;
import kr.dongne.account.LinkPerson;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an account: whose it is. */
@Component
@Order(0)
class AccountPersonSection implements AccountSection {

    private final AccountPeople people;
    private final GrantScopes scopes;

    AccountPersonSection(AccountPeople people, GrantScopes scopes) {
        this.people = people;
        this.scopes = scopes;
    }

    @Override
    public com.vaadin.flow.component.Component create(AccountRow account, Runnable changed) {
        AccountOwner owner = people.of(account.id()).orElse(null);
        Div actions = new Div(link(account, changed));
        if (owner != null) actions.add(unlink(account, changed));
        actions.addClassName("section-actions");
        Div head = new Div(new H2(text("account.person")), actions);
        head.addClassName("section-head");
        Paragraph hint = new Paragraph(text("account.person.hint"));
        hint.addClassName("hint");
        Section card = new Section(head, new Paragraph(words(owner)), hint);
        card.addClassName("card");
        return card;
    }

    private String words(@Nullable AccountOwner owner) {
        if (owner == null) return text("account.person.none");
        if (owner.dongs().isEmpty()) return I18NProvider.translate("account.person.nowhere", owner.name());
        String dongs = owner.dongs().stream()
                .map(dong -> scopes.dongs().getOrDefault(dong, dong.value()))
                .collect(Collectors.joining(", "));
        return I18NProvider.translate("account.person.in", owner.name(), dongs);
    }

    private Button link(AccountRow account, Runnable changed) {
        return new Button(text("account.person.link"), VaadinIcon.LINK.create(), click -> choose(account, changed));
    }

    private void choose(AccountRow account, Runnable changed) {
        ComboBox<Subject> person = new ComboBox<>(text("account.person.choose"));
        person.setHelperText(text("account.person.choose.hint"));
        person.setItemLabelGenerator(one -> one.where().isEmpty() ? one.name() : one.name() + " · " + one.where());
        person.setItems(query -> {
            Stream<Subject> found = people.candidates(query.getFilter().orElse("")).stream();
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
        person.setWidthFull();
        new FormDialog(text("account.person.link"), text("shared.save"), () -> save(account, person, changed), person)
                .open();
    }

    private boolean save(AccountRow account, ComboBox<Subject> person, Runnable changed) {
        if (person.isEmpty()) {
            person.setErrorMessage(text("shared.required"));
            person.setInvalid(true);
            return false;
        }
        become(account, person.getValue().id(), changed);
        return true;
    }

    private Button unlink(AccountRow account, Runnable changed) {
        return new Button(
                text("account.person.unlink"),
                click -> Confirm.danger(
                        text("account.person.unlink"),
                        I18NProvider.translate("account.person.unlink.text", account.displayName()),
                        text("account.person.unlink"),
                        () -> become(account, null, changed)));
    }

    private void become(AccountRow account, @Nullable UUID person, Runnable changed) {
        people.link(new LinkPerson(account.id(), account.version(), person));
        Notices.success("account.changed");
        changed.run();
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
