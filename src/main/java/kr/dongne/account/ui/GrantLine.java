package kr.dongne.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import kr.dongne.account.GrantRow;
import kr.dongne.account.GrantScopes;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One role that was granted, for what and how long, by whom; it can be revoked while it is not over. */
final class GrantLine extends Div {

    GrantLine(GrantRow grant, GrantScopes scopes, LocalDate today, Runnable onRevoke) {
        addClassName("grant-line");
        Span role = new Span(AccountBadges.name(grant.role()) + scope(grant, scopes));
        role.addClassName("grant-role");
        Div words = new Div(role, note(validity(grant)), note(granted(grant)));
        if (grant.revokedAt() != null) words.add(note(revoked(grant.revokedBy(), grant.revokedAt())));
        add(words, state(grant, today));
        boolean over =
                grant.revokedAt() != null || (grant.to() != null && grant.to().isBefore(today));
        if (!over) add(revoke(grant, onRevoke));
    }

    private Component revoke(GrantRow grant, Runnable onRevoke) {
        Button revoke = new Button(getTranslation("account.grant.revoke"), click -> onRevoke.run());
        revoke.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("account.grant.revoke") + ": " + AccountBadges.name(grant.role()));
        return revoke;
    }

    private Component state(GrantRow grant, LocalDate today) {
        if (grant.revokedAt() != null)
            return new StatusBadge(Tone.DANGER, VaadinIcon.BAN, getTranslation("account.grant.state.revoked"));
        if (grant.countsOn(today) && grant.resting())
            return new StatusBadge(Tone.NEUTRAL, VaadinIcon.PAUSE, getTranslation("account.grant.state.resting"));
        if (grant.countsOn(today)) return new StatusBadge(Tone.SUCCESS, getTranslation("account.grant.state.valid"));
        boolean future = grant.from().isAfter(today);
        return new StatusBadge(
                Tone.NEUTRAL,
                VaadinIcon.CLOCK,
                getTranslation(future ? "account.grant.state.future" : "account.grant.state.over"));
    }

    private static String scope(GrantRow grant, GrantScopes scopes) {
        if (grant.dong() != null)
            return " · "
                    + scopes.dongs().getOrDefault(grant.dong(), grant.dong().value());
        return grant.event() == null ? "" : " · " + scopes.eventName(grant.event());
    }

    private String validity(GrantRow grant) {
        String from = InWords.date(grant.from(), getLocale());
        return grant.to() == null
                ? getTranslation("account.grant.since", from)
                : getTranslation("account.grant.from-to", from, grant.to());
    }

    private String granted(GrantRow grant) {
        return getTranslation("account.grant.granted", by(grant.grantedBy()), grant.grantedAt());
    }

    private String revoked(@Nullable String name, Instant at) {
        return getTranslation("account.grant.revoked-by", by(name), at);
    }

    private String by(@Nullable String name) {
        return name == null ? getTranslation("account.by-set-up") : name;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("hint", "grant-note");
        return note;
    }
}
