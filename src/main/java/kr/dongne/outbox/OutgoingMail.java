package kr.dongne.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Optional;
import kr.dongne.access.SystemActor;
import kr.dongne.mail.ReadyMail;
import kr.dongne.mime.MailBody;
import kr.dongne.mime.MailHead;
import kr.dongne.mime.MimeComposer;
import kr.dongne.mime.Party;
import kr.dongne.settings.Settings;
import kr.dongne.shared.DongneProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the bytes of a queued mail right before it leaves. */
@Component
class OutgoingMail {

    private final ObjectProvider<MailRenderer> renderers;
    private final OutboxRows rows;
    private final SystemActor systemActor;
    private final DongneProperties properties;
    private final Settings settings;

    OutgoingMail(
            ObjectProvider<MailRenderer> renderers,
            OutboxRows rows,
            SystemActor systemActor,
            DongneProperties properties,
            Settings settings) {
        this.renderers = renderers;
        this.rows = rows;
        this.systemActor = systemActor;
        this.properties = properties;
        this.settings = settings;
    }

    /** The mail, or nothing when it must not be sent any more. */
    Optional<ReadyMail> ready(OutboxRow row, Session session) throws MessagingException, IOException {
        Optional<RenderedMail> rendered =
                systemActor.call(() -> rendererOf(row.kind()).render(row));
        if (rendered.isEmpty()) return Optional.empty();
        RenderedMail mail = rendered.get();
        var body = new MailBody(mail.text(), mail.html(), mail.calendar(), mail.method());
        return Optional.of(ReadyMail.of(session, MimeComposer.compose(session, head(row, mail), body)));
    }

    private MailRenderer rendererOf(MailKind kind) {
        return renderers.stream().filter(one -> one.writes(kind)).findFirst().orElseThrow();
    }

    /** The date is the mail's own, so that a repeated attempt is the same mail. */
    private MailHead head(OutboxRow row, RenderedMail mail) {
        return new MailHead(
                row.messageId(),
                rows.answeredBy(row).orElse(null),
                new Party(
                        properties.organizer(),
                        settings.text("district.organizer", settings.text("district.name", ""))),
                row.recipient(),
                mail.toName(),
                mail.subject(),
                row.createdAt());
    }
}
