package kr.dongne.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import kr.dongne.account.GrantRow;
import kr.dongne.privacy.GrantLine;
import kr.dongne.privacy.GrantRegister;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Downloads;
import kr.dongne.shared.ui.Narrow;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** Who has which role since when, given by whom. */
@Route("grants")
@RolesAllowed("ADMIN")
@Menu(title = "privacy.grants.title", icon = "vaadin:key-o", order = 82)
@StyleSheet("context://styles/privacy.css")
class GrantsView extends Main implements HasDynamicTitle {

    private final transient GrantRegister register;
    private final Checkbox former = new Checkbox();
    private final Grid<GrantLine> grid = new Grid<>();

    GrantsView(GrantRegister register) {
        this.register = register;
        addClassName("page");
        Button export = new Button(
                getTranslation("privacy.grants.export"),
                VaadinIcon.DOWNLOAD_ALT.create(),
                click -> Downloads.askReason(
                        this,
                        getTranslation("privacy.grants.export"),
                        reason -> Files.of(register.export(!former.getValue(), getLocale(), reason))));
        PageHeader header = new PageHeader(getTranslation("privacy.grants.title"), export);
        header.setSubtitle(getTranslation("privacy.grants.lead"));
        former.setLabel(getTranslation("privacy.grants.former"));
        former.addValueChangeListener(changed -> show());
        Div toolbar = new Div(former);
        toolbar.addClassName("toolbar");
        columns();
        add(header, toolbar, grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.grants.title");
    }

    private void show() {
        grid.setItems(register.list(!former.getValue()));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setProperty("accessibleName", getTranslation("privacy.grants.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        List<Grid.Column<GrantLine>> wide = List.of(
                grid.addColumn(this::who).setHeader(getTranslation("privacy.grants.account")),
                grid.addColumn(this::role).setHeader(getTranslation("privacy.grants.role")),
                grid.addColumn(GrantLine::scope).setHeader(getTranslation("privacy.grants.scope")),
                grid.addColumn(this::period).setHeader(getTranslation("privacy.grants.period")),
                grid.addColumn(this::granted).setHeader(getTranslation("privacy.grants.granted")),
                grid.addComponentColumn(this::state).setHeader(getTranslation("privacy.grants.state")));
        Grid.Column<GrantLine> narrow =
                grid.addComponentColumn(this::card).setHeader(getTranslation("privacy.grants.title"));
        narrow.setVisible(false);
        Narrow.watch(grid, isNarrow -> {
            wide.forEach(column -> column.setVisible(!isNarrow));
            narrow.setVisible(isNarrow);
        });
    }

    private String who(GrantLine line) {
        return line.account().displayName() + " (" + line.account().username() + ")";
    }

    private String role(GrantLine line) {
        return getTranslation("account.role." + line.grant().role());
    }

    private String period(GrantLine line) {
        GrantRow grant = line.grant();
        return grant.from() + " ~ " + (grant.to() == null ? "" : grant.to());
    }

    private String granted(GrantLine line) {
        GrantRow grant = line.grant();
        return Objects.requireNonNullElse(grant.grantedBy(), getTranslation("account.by-set-up")) + ", "
                + InWords.instant(grant.grantedAt(), getLocale());
    }

    private Component state(GrantLine line) {
        String text = getTranslation(line.stateKey());
        if (!line.counts()) return new StatusBadge(Tone.NEUTRAL, VaadinIcon.BAN, text);
        return line.grant().resting()
                ? new StatusBadge(Tone.NEUTRAL, VaadinIcon.PAUSE, text)
                : new StatusBadge(Tone.SUCCESS, text);
    }

    private Component card(GrantLine line) {
        Div card = new Div(
                new Span(who(line)),
                new Span(role(line) + " " + line.scope()),
                new Span(period(line)),
                new Span(granted(line)),
                state(line));
        card.addClassName("grant-card");
        return card;
    }
}
