package kr.dongne.outbox;

import kr.dongne.mail.MailServer;
import org.springframework.stereotype.Component;

/** What every sender works with. */
@Component
record SenderParts(
        OutboxClaims claims,
        OutboxPace pace,
        UndeliverableAddresses undeliverable,
        OutboxResults results,
        SendRules rules,
        OutgoingMail outgoing,
        MailServer server,
        OutboxSettings settings) {}
