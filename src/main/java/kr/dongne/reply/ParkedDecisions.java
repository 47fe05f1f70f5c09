package kr.dongne.reply;

import java.util.UUID;
import kr.dongne.event.EventQueries;
import kr.dongne.inbox.InboxItem;
import kr.dongne.invitation.Asked;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.MailedAnswers;
import kr.dongne.itip.Decision;
import kr.dongne.itip.ReplyDecision;
import kr.dongne.itip.StoredInvitation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules make of a mail that waits, at this moment. */
@Component
class ParkedDecisions {

    private final MailedAnswers answers;
    private final StoredInvitations stored;
    private final EventQueries events;

    ParkedDecisions(MailedAnswers answers, StoredInvitations stored, EventQueries events) {
        this.answers = answers;
        this.stored = stored;
        this.events = events;
    }

    /** Held against the invitation that the mail names. */
    Decision of(InboxItem item) {
        UUID known = item.row().invitationId();
        StoredInvitation invitation = known == null
                ? null
                : answers.look(new InvitationId(known)).map(this::stored).orElse(null);
        return decide(invitation, item);
    }

    /** Held against the sender's own invitation, with the UID of the entry that was passed on. */
    Decision asked(Asked sender, InboxItem item) {
        StoredInvitation own = stored(sender);
        String uid = item.message().uid();
        return decide(own == null || uid == null ? own : own.askedAs(uid), item);
    }

    private @Nullable StoredInvitation stored(Asked asked) {
        return stored.of(asked, events.of(asked.event()));
    }

    private static Decision decide(@Nullable StoredInvitation invitation, InboxItem item) {
        return ReplyDecision.decide(invitation, item.message(), item.row().receivedAt());
    }
}
