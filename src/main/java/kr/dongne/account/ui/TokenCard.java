package kr.dongne.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import kr.dongne.account.TokenRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** One token: what it is for, since when, and when it was last used. */
final class TokenCard extends Article {

    TokenCard(TokenRow row, Instant now, Runnable onRevoke) {
        addClassNames("card", "token-card");
        Div words = new Div(new H2(row.label()), note(getTranslation("account.tokens.created", row.createdAt())));
        if (row.lastUsedAt() != null) words.add(note(getTranslation("account.tokens.used", row.lastUsedAt())));
        else words.add(note(getTranslation("account.tokens.unused")));
        if (row.expiresAt() != null) words.add(note(getTranslation("account.tokens.expires", row.expiresAt())));
        add(words, state(row, now));
        if (row.countsAt(now)) add(revoke(row, onRevoke));
    }

    private Component revoke(TokenRow row, Runnable onRevoke) {
        Button revoke = new Button(getTranslation("account.tokens.revoke"), click -> onRevoke.run());
        revoke.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("account.tokens.revoke") + ": " + row.label());
        return revoke;
    }

    private Component state(TokenRow row, Instant now) {
        if (row.countsAt(now)) return new StatusBadge(Tone.SUCCESS, getTranslation("account.tokens.state.valid"));
        return row.revokedAt() != null
                ? new StatusBadge(Tone.DANGER, VaadinIcon.BAN, getTranslation("account.tokens.state.revoked"))
                : new StatusBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, getTranslation("account.tokens.state.expired"));
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("hint", "grant-note");
        return note;
    }
}
