package kr.dongne.reply;

import java.util.List;
import kr.dongne.inbox.InboxItem;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.itip.PartStat;
import kr.dongne.mime.Party;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits for a person, with what can be told about it.
 *
 * @param invitation the one whose UID the mail knows; null where it knows none
 * @param candidates invitations of upcoming events to the sender's address
 * @param answer what the mail's calendar says; null where it says nothing
 * @param delegate whom the attendee wants to send
 * @param proposal the time that is proposed instead
 */
public record ParkedMail(
        InboxItem mail,
        @Nullable InvitationRow invitation,
        List<InvitationRow> candidates,
        @Nullable PartStat answer,
        @Nullable Party delegate,
        @Nullable TimeSlot proposal) {}
