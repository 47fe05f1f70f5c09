package kr.dongne.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.dongne.access.Access;
import kr.dongne.embedded.InProcessMail;
import kr.dongne.embedded.StoredMail;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Everything that the server inside this process delivered, for whoever tries the demo; nothing without a demo. */
@Service
public class DemoMailbox {

    private final @Nullable InProcessMail server;
    private final DemoReplies replies;
    private final Map<String, DeliveredMail> read = new ConcurrentHashMap<>();

    DemoMailbox(ObjectProvider<InProcessMail> server, DongneProperties properties, DemoReplies replies) {
        this.server = properties.demo() ? server.getIfAvailable() : null;
        this.replies = replies;
    }

    /** Whether there is a mailbox to look into. */
    @PreAuthorize(Access.SIGNED_IN)
    public boolean open() {
        return server != null;
    }

    /** All delivered mails, the newest first. */
    @PreAuthorize(Access.DISTRICT)
    public List<DeliveredMail> mails() {
        return server().messages().stream()
                .map(this::mail)
                .sorted(Comparator.comparing(DeliveredMail::deliveredAt).reversed())
                .toList();
    }

    /** One mail; refuses with {@link NotFound}. */
    @PreAuthorize(Access.DISTRICT)
    public DeliveredMail mail(String id) {
        return mail(server().message(id).orElseThrow(NotFound::new));
    }

    /** Answers an invitation as its reader would: a REPLY by mail to the district (RFC 5546, section 3.2.3). */
    @PreAuthorize(Access.DISTRICT)
    public void answer(String id, PartStat answer, String comment) {
        server();
        replies.send(mail(id), answer, comment);
    }

    private DeliveredMail mail(StoredMail stored) {
        return read.computeIfAbsent(stored.id(), id -> DeliveredMail.of(stored));
    }

    private InProcessMail server() {
        if (server == null) throw new NotFound();
        return server;
    }
}
