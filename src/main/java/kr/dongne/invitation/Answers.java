package kr.dongne.invitation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.access.SystemActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.itip.Reason;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Answers that the office or the council enters for somebody else. */
@Service
public class Answers {

    private static final Set<AnswerSource> BY_STAFF =
            EnumSet.of(AnswerSource.PHONE, AnswerSource.PAPER, AnswerSource.COUNCIL, AnswerSource.STAFF);

    private final InvitationQueries queries;
    private final InvitationRepository invitations;
    private final EventLock lock;
    private final EventQueries events;
    private final AnswerBook book;
    private final CurrentActor currentActor;
    private final SystemActor systemActor;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    Answers(
            InvitationQueries queries,
            InvitationRepository invitations,
            EventLock lock,
            EventQueries events,
            AnswerBook book,
            CurrentActor currentActor,
            SystemActor systemActor,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.queries = queries;
        this.invitations = invitations;
        this.lock = lock;
        this.events = events;
        this.book = book;
        this.currentActor = currentActor;
        this.systemActor = systemActor;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Enters an answer for a person whom the actor may see; refuses with {@link NotFound} anybody else. The office may do so
     * after the deadline, an officer of the council may not.
     */
    @PreAuthorize(Access.DONG_STAFF)
    public void answerByStaff(InvitationId id, AnswerByStaff command) {
        transactions.run(() -> enter(id, command));
    }

    private void enter(InvitationId id, AnswerByStaff command) {
        InvitationRow row = queries.of(id);
        lock.share(row.event());
        Invitation invitation = invitations.lock(id).orElseThrow(NotFound::new);
        EventDetails event = systemActor.call(() -> events.of(row.event()));
        Actor actor = currentActor.get();
        if (councilOnly(actor)) refuseAfterDeadline(event);
        if (book.enter(invitation, event, given(command, invitation, actor), command.proxy()))
            accessLog.record(
                    AccessTask.ANSWER_CHANGED,
                    row.person() == null ? List.of() : List.of(row.person().value()),
                    command.partStat().name());
    }

    private GivenAnswer given(AnswerByStaff command, Invitation invitation, Actor actor) {
        AnswerSource source = councilOnly(actor) ? AnswerSource.COUNCIL : command.source();
        if (!BY_STAFF.contains(source)) throw new InvitationProblem.SourceNotByStaff();
        UUID account = actor.accountId();
        return new GivenAnswer(
                command.partStat(),
                source,
                command.comment(),
                invitation.sequence(),
                null,
                clock.instant(),
                Reason.APPLIED,
                account,
                null);
    }

    private static boolean councilOnly(Actor actor) {
        return actor.is(Role.COUNCIL_OFFICER) && !actor.is(Role.DONG_OFFICIAL) && !actor.is(Role.DISTRICT_OFFICER);
    }

    private void refuseAfterDeadline(EventDetails event) {
        if (!LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)).isBefore(event.answerableUntil()))
            throw new InvitationProblem.DeadlinePassed();
    }
}
