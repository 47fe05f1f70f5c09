package kr.dongne.reply;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.event.EventId;
import kr.dongne.inbox.Inbox;
import kr.dongne.inbox.InboxItem;
import kr.dongne.inbox.InboxRow;
import kr.dongne.inbox.InboxState;
import kr.dongne.inbox.SettleMail;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.Asked;
import kr.dongne.invitation.GivenAnswer;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Invitations;
import kr.dongne.invitation.MailedAnswers;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.itip.Decision;
import kr.dongne.itip.PartStat;
import kr.dongne.itip.Reason;
import kr.dongne.mime.Party;
import kr.dongne.people.PersonId;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The mails that no rule may apply by itself, and what a person decides about each. */
@Service
public class ParkedDesk {

    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_TEXT = 1000;

    private final Inbox inbox;
    private final InvitationQueries queries;
    private final MailedAnswers answers;
    private final Invitations invitations;
    private final Strangers strangers;
    private final Aliases aliases;
    private final ParkedDecisions decisions;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    ParkedDesk(
            Inbox inbox,
            InvitationQueries queries,
            MailedAnswers answers,
            Invitations invitations,
            Strangers strangers,
            Aliases aliases,
            ParkedDecisions decisions,
            CurrentActor currentActor,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.inbox = inbox;
        this.queries = queries;
        this.answers = answers;
        this.invitations = invitations;
        this.strangers = strangers;
        this.aliases = aliases;
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Mails that wait, the newest first. */
    @PreAuthorize(Access.DISTRICT)
    public List<InboxRow> waiting() {
        return inbox.list(Set.of(InboxState.PARKED), LONGEST_LIST);
    }

    /** One mail with what can be told about it. */
    @PreAuthorize(Access.DISTRICT)
    public ParkedMail open(UUID message) {
        return transactions.call(() -> {
            InboxItem item = inbox.read(message);
            Decision decision = decisions.of(item);
            UUID known = item.row().invitationId();
            return new ParkedMail(
                    item,
                    known == null ? null : queries.of(new InvitationId(known)),
                    candidates(item),
                    decision.partStat(),
                    decision.delegate(),
                    decision.counterProposal());
        });
    }

    /** Makes the mail's answer the one of this invitation. */
    @PreAuthorize(Access.DISTRICT)
    public void apply(ApplyParked command) {
        transactions.run(() -> {
            Asked invitation = answers.take(command.invitation());
            InboxItem item = inbox.read(command.message());
            PartStat said = command.answer() == null ? decisions.of(item).partStat() : command.answer();
            if (said == null || said == PartStat.DELEGATED || said == PartStat.NEEDS_ACTION)
                throw new ReplyProblem.NothingAnswered();
            if (command.rememberSender())
                aliases.remember(invitation.id(), from(item).email(), account());
            enter(invitation, item, said, null);
            settle(item, invitation, said.name());
        });
    }

    /** Invites the person whom the attendee wants to send, in the attendee's place. */
    @PreAuthorize(Access.DISTRICT)
    public void acceptDelegate(UUID message, @Nullable String name) {
        transactions.run(() -> {
            InboxItem item = inbox.read(message);
            UUID known = item.row().invitationId();
            if (known == null) throw new ReplyProblem.NoDelegate();
            Asked invitation = answers.take(new InvitationId(known));
            Party delegate = decisions.of(item).delegate();
            if (delegate == null) throw new ReplyProblem.NoDelegate();
            enter(invitation, item, PartStat.DELEGATED, proxy(delegate, name));
            settle(item, invitation, PartStat.DELEGATED.name());
        });
    }

    /**
     * Invites somebody who has answered another person's invitation, to the same event; what was answered is applied where
     * the rules would apply it from an invited person. Refuses with {@link ReplyProblem} any other mail.
     */
    @PreAuthorize(Access.DISTRICT)
    public void inviteStranger(UUID message) {
        transactions.run(() -> {
            InboxItem item = inbox.read(message);
            if (decisions.of(item).reason() != Reason.PARTY_CRASHER) throw new ReplyProblem.NoStranger();
            UUID known = Objects.requireNonNull(item.row().invitationId());
            EventId event = answers.look(new InvitationId(known)).orElseThrow().event();
            PersonId person = strangers.personOf(from(item));
            Asked invited = answers.take(invitations.inviteLate(event, person));
            Decision decision = decisions.asked(invited, item);
            if (decision.kind() == Decision.Kind.APPLY)
                enter(invited, item, Objects.requireNonNull(decision.partStat()), null);
            settle(item, invited, Reason.PARTY_CRASHER.name());
        });
    }

    /** Sends the current invitation again to whoever asked for it (RFC 5546, 3.2.6); only to the invited address. */
    @PreAuthorize(Access.DISTRICT)
    public void sendAgain(UUID message) {
        transactions.run(() -> {
            InboxItem item = inbox.read(message);
            UUID known = item.row().invitationId();
            if (known == null) throw new NotFound();
            Asked invitation = answers.take(new InvitationId(known));
            answers.inviteAgain(invitation.id());
            settle(item, invitation, Reason.REFRESH.name());
        });
    }

    /** Keeps the event's time and tells the attendee so, with a text for people; the mail is settled. */
    @PreAuthorize(Access.DISTRICT)
    public void declineCounter(UUID message, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) throw new ReplyProblem.ReasonMissing();
        transactions.run(() -> {
            InboxItem item = inbox.read(message);
            UUID known = item.row().invitationId();
            if (known == null || decisions.of(item).counterProposal() == null) throw new ReplyProblem.NoProposal();
            Asked invitation = answers.take(new InvitationId(known));
            answers.declineCounter(invitation.id(), text.strip(), item.message().messageId());
            settle(item, invitation, Reason.COUNTER.name());
        });
    }

    /** Puts the mail aside; the note says why. */
    @PreAuthorize(Access.DISTRICT)
    public void settle(UUID message, @Nullable String note) {
        transactions.run(() -> {
            InboxItem item = inbox.read(message);
            inbox.settle(
                    new SettleMail(message, item.row().eventId(), item.row().invitationId(), note));
            accessLog.record(AccessTask.INBOX_HANDLED, List.of(), null);
        });
    }

    private List<InvitationRow> candidates(InboxItem item) {
        Party from = item.message().from();
        if (from == null) return List.of();
        return aliases.invitationsOf(from.email()).stream().map(queries::of).toList();
    }

    private void enter(Asked invitation, InboxItem item, PartStat said, @Nullable ProxyPerson proxy) {
        Decision decision = decisions.of(item);
        answers.enter(
                invitation.id(),
                new GivenAnswer(
                        said,
                        AnswerSource.MAIL,
                        decision.comment(),
                        invitation.sequence(),
                        null,
                        clock.instant(),
                        Reason.APPLIED,
                        account(),
                        item.row().id()),
                proxy);
    }

    private void settle(InboxItem item, Asked invitation, String what) {
        inbox.settle(new SettleMail(
                item.row().id(), invitation.event().value(), invitation.id().value(), what));
        var person = invitation.person();
        accessLog.record(
                AccessTask.INBOX_HANDLED,
                person == null ? List.of() : List.of(person.value()),
                what.toLowerCase(Locale.ROOT));
    }

    private static ProxyPerson proxy(Party delegate, @Nullable String name) {
        String called = name == null || name.isBlank() ? delegate.name() : name;
        return new ProxyPerson(
                Objects.requireNonNullElse(called, delegate.email().value()), null, delegate.email());
    }

    private static Party from(InboxItem item) {
        Party from = item.message().from();
        if (from == null) throw new NotFound();
        return from;
    }

    private UUID account() {
        Actor actor = currentActor.get();
        return Objects.requireNonNull(actor.account()).value();
    }
}
