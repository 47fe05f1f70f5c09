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
import kr.dongne.event.EventQueries;
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
import kr.dongne.invitation.MailedAnswers;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.itip.Decision;
import kr.dongne.itip.PartStat;
import kr.dongne.itip.Reason;
import kr.dongne.itip.ReplyDecision;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
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
    private final Aliases aliases;
    private final StoredInvitations stored;
    private final EventQueries events;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final Clock clock;

    ParkedDesk(
            Inbox inbox,
            InvitationQueries queries,
            MailedAnswers answers,
            Aliases aliases,
            StoredInvitations stored,
            EventQueries events,
            CurrentActor currentActor,
            AccessLog accessLog,
            Transactions transactions,
            Clock clock) {
        this.inbox = inbox;
        this.queries = queries;
        this.answers = answers;
        this.aliases = aliases;
        this.stored = stored;
        this.events = events;
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
            Decision decision = decision(item);
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
            PartStat said = command.answer() == null ? decision(item).partStat() : command.answer();
            if (said == null || said == PartStat.DELEGATED || said == PartStat.NEEDS_ACTION)
                throw new ReplyProblem.NothingAnswered();
            if (command.rememberSender()) aliases.remember(invitation.id(), sender(item), account());
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
            Party delegate = decision(item).delegate();
            if (delegate == null) throw new ReplyProblem.NoDelegate();
            enter(invitation, item, PartStat.DELEGATED, proxy(delegate, name));
            settle(item, invitation, PartStat.DELEGATED.name());
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
            if (known == null || decision(item).counterProposal() == null) throw new ReplyProblem.NoProposal();
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

    private Decision decision(InboxItem item) {
        UUID known = item.row().invitationId();
        var invitation = known == null
                ? null
                : answers.look(new InvitationId(known))
                        .map(found -> stored.of(found, events.of(found.event())))
                        .orElse(null);
        return ReplyDecision.decide(invitation, item.message(), item.row().receivedAt());
    }

    private List<InvitationRow> candidates(InboxItem item) {
        Party from = item.message().from();
        if (from == null) return List.of();
        return aliases.invitationsOf(from.email()).stream().map(queries::of).toList();
    }

    private void enter(Asked invitation, InboxItem item, PartStat said, @Nullable ProxyPerson proxy) {
        Decision decision = decision(item);
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

    private static EmailAddress sender(InboxItem item) {
        Party from = item.message().from();
        if (from == null) throw new NotFound();
        return from.email();
    }

    private UUID account() {
        Actor actor = currentActor.get();
        return Objects.requireNonNull(actor.account()).value();
    }
}
