package kr.dongne.inbox;

import java.time.Duration;
import kr.dongne.outbox.MailNode;
import kr.dongne.testing.DistrictMailbox;
import kr.dongne.testing.Schema;
import org.jspecify.annotations.Nullable;

/** A node that also reads the district's mailbox. */
final class InboxNode {

    static final int LIMIT = 1_000_000;

    private InboxNode() {}

    /** What such a node is made of, as long as nothing else is said. */
    static MailNode.Setup setup(Schema schema, DistrictMailbox mailbox, @Nullable InboxHandler handler) {
        return setup(schema, mailbox, handler, LIMIT);
    }

    static MailNode.Setup setup(Schema schema, DistrictMailbox mailbox, @Nullable InboxHandler handler, int limit) {
        var setup = new MailNode.Setup(schema);
        setup.inbox = mailbox.url();
        setup.more = context -> {
            var settings = new InboxSettings(limit, Duration.ofSeconds(5), Duration.ofMillis(200));
            context.registerBean(InboxSettings.class, () -> settings);
            if (handler != null) context.registerBean(InboxHandler.class, () -> handler);
            for (Class<?> bean : PARTS) context.registerBean(bean);
        };
        return setup;
    }

    private static final Class<?>[] PARTS = {
        InboxRows.class, InboxCursor.class, InboxMeaning.class, InboxStore.class, InboxReader.class, Inbox.class
    };
}
