package kr.dongne.invitation.ui;

import kr.dongne.access.CurrentActor;
import kr.dongne.district.Dongs;
import kr.dongne.invitation.Answers;
import kr.dongne.invitation.Corrections;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.invitation.Invitations;
import kr.dongne.outbox.Outbox;
import kr.dongne.shared.ui.Broadcast;
import org.springframework.stereotype.Component;

/** What the tabs of an event's page ask and command. */
@Component
record InvitationServices(
        Invitations invitations,
        InvitationQueries queries,
        Answers answers,
        Corrections corrections,
        Outbox outbox,
        Dongs dongs,
        CurrentActor currentActor,
        Broadcast broadcast) {}
