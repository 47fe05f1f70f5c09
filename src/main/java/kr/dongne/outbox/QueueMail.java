package kr.dongne.outbox;

import java.util.UUID;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Says what has to be told to whom; the words are made when the mail leaves.
 *
 * @param eventId the event it is about, null for a mail about none
 * @param invitationId the invitation it belongs to; null for a rehearsal
 * @param sequence the SEQUENCE of the calendar (RFC 5545, 3.8.7.4)
 * @param inReplyTo a Message-ID to answer; null = the first mail that left for the same invitation
 * @param note what the renderer needs besides, such as a reason of at most 2,000 characters; never a secret
 */
public record QueueMail(
        MailKind kind,
        @Nullable UUID eventId,
        @Nullable UUID invitationId,
        EmailAddress recipient,
        int sequence,
        @Nullable String inReplyTo,
        @Nullable String note) {}
