package kr.dongne.reply.ui;

import kr.dongne.district.Dongs;
import kr.dongne.event.EventChecks;
import kr.dongne.event.EventQueries;
import kr.dongne.inbox.Inbox;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.reply.ParkedDesk;
import org.springframework.stereotype.Component;

/** What the screen about waiting mails asks and commands. */
@Component
record ReplyServices(
        ParkedDesk desk,
        Inbox inbox,
        EventQueries events,
        EventChecks checks,
        InvitationQueries invitations,
        Dongs dongs) {}
