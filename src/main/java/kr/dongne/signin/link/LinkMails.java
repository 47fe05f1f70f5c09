package kr.dongne.signin.link;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.settings.District;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.InWords;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.link.SignInLinks.Link;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail with a link, when it leaves; its address is the configured one, whatever host a request named. */
@Component
class LinkMails implements MailRenderer {

    private final SignInLinks links;
    private final Owners owners;
    private final District district;
    private final URI baseUrl;
    private final MessageSource messages;
    private final TemplateEngine templates;
    private final Clock clock;

    LinkMails(
            SignInLinks links,
            Owners owners,
            District district,
            DongneProperties properties,
            MessageSource messages,
            TemplateEngine templates,
            Clock clock) {
        this.links = links;
        this.owners = owners;
        this.district = district;
        baseUrl = properties.baseUrl();
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public boolean writes(MailKind kind) {
        return kind == MailKind.SIGN_IN_LINK;
    }

    @Override
    public Optional<RenderedMail> render(OutboxRow row) {
        if (row.note() == null) return Optional.empty();
        return links.of(UUID.fromString(row.note()))
                .filter(link -> link.opensAt(clock.instant()))
                .flatMap(link -> owners.of(link.account()).map(owner -> write(link, owner)));
    }

    private RenderedMail write(Link link, Owner owner) {
        String slug = link.purpose() == LinkPurpose.SIGN_IN ? "sign-in" : "invitation";
        String office = district.name(Locale.KOREAN);
        Letter letter = new Letter(
                text(slug + ".subject", office),
                text(slug + ".headline", owner.name()),
                text(slug + ".text", office),
                text(slug + ".button"),
                baseUrl + LinkSignIn.PAGE + "/" + links.token(link.id()),
                text("until", InWords.instant(link.expiresAt(), Locale.KOREAN)),
                text(slug + ".not-asked"));
        return new RenderedMail(owner.name(), letter.subject(), letter.plain(), html(letter), null, null);
    }

    private String html(Letter letter) {
        return templates.process("signin/mail", new Context(Locale.KOREAN, Map.of("letter", letter)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("signin.mail." + key, arguments, Locale.KOREAN);
    }

    /** The words of the mail. */
    record Letter(
            String subject,
            String headline,
            String text,
            String button,
            String address,
            String until,
            String notAsked) {

        String plain() {
            return String.join("\n\n", headline, text, address, until, notAsked) + "\n";
        }
    }
}
