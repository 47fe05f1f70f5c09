package kr.dongne.invitation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** One person (or one proxy) at one event, with a UID of its own and the answer that counts. */
@Entity
@Table(name = "invitation")
class Invitation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Version
    private @Nullable Long version;

    private UUID eventId;
    private @Nullable UUID personId;
    private @Nullable String guestName;
    private @Nullable String guestPhone;
    private @Nullable UUID proxyFor;
    private @Nullable String email;
    private String uid;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private int sequence;
    private int resetSequence;
    private int tokenVersion = 1;
    private boolean requested;
    private @Nullable Instant disownedAt;

    @Embedded
    private StoredAnswer answer = new StoredAnswer();

    @SuppressWarnings("UnusedVariable") // the repository sorts by it
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(EventDetails event, @Nullable EmailAddress email, String uid, Instant now) {
        id = InvitationId.next();
        eventId = event.id().value();
        sequence = event.sequence();
        resetSequence = event.resetSequence();
        this.email = email == null ? null : email.value();
        state = email == null ? InvitationState.CALL_LIST : InvitationState.INVITED;
        this.uid = uid;
        createdAt = now;
    }

    /** Invites a person; without an address the person goes to the call list. */
    static Invitation ofPerson(
            EventDetails event, Contact person, @Nullable EmailAddress email, String uid, Instant now) {
        Invitation invitation = new Invitation(event, email, uid, now);
        invitation.personId = person.id().value();
        return invitation;
    }

    /** Invites somebody who comes in the place of another invited person. */
    static Invitation ofProxy(
            EventDetails event,
            Invitation represented,
            ProxyPerson proxy,
            @Nullable EmailAddress email,
            String uid,
            Instant now) {
        Invitation invitation = new Invitation(event, email, uid, now);
        invitation.proxyFor = represented.id.value();
        invitation.guestName = proxy.name();
        invitation.guestPhone = proxy.phone();
        return invitation;
    }

    /** Takes the event's sequence over; a change of time asks the answer again (RFC 5546, 2.1.4). */
    void follow(EventDetails event) {
        sequence = event.sequence();
        if (event.resetSequence() == resetSequence) return;
        resetSequence = event.resetSequence();
        answer.askAgain();
    }

    /** A mail that asks for an answer is on its way: from now on a cancellation has to follow it. */
    void requested() {
        requested = true;
    }

    /** Un-invites this person only (RFC 5546, 3.2.5): a sequence of its own, and the link of the page is revoked. */
    void withdraw() {
        state = InvitationState.WITHDRAWN;
        sequence++;
        tokenVersion++;
    }

    /** The whole event is off. */
    void cancel(EventDetails event) {
        state = InvitationState.CANCELLED;
        sequence = event.sequence();
    }

    /** Writes to this address from now on; the link that went to another one is revoked. */
    void reachAt(EmailAddress address) {
        if (!address.value().equals(email) || disownedAt != null) tokenVersion++;
        email = address.value();
        disownedAt = null;
        if (state == InvitationState.CALL_LIST) state = InvitationState.INVITED;
    }

    /** Somebody else reads that mailbox: nothing more goes there, and the link is dead. */
    void disown(Instant now) {
        disownedAt = now;
        tokenVersion++;
    }

    void renameGuest(ProxyPerson proxy) {
        guestName = proxy.name();
        guestPhone = proxy.phone();
    }

    InvitationId id() {
        return id;
    }

    EventId event() {
        return new EventId(eventId);
    }

    @Nullable PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    @Nullable String guestName() {
        return guestName;
    }

    @Nullable String guestPhone() {
        return guestPhone;
    }

    @Nullable InvitationId proxyFor() {
        return proxyFor == null ? null : new InvitationId(proxyFor);
    }

    @Nullable EmailAddress email() {
        return email == null ? null : new EmailAddress(email);
    }

    String uid() {
        return uid;
    }

    InvitationState state() {
        return state;
    }

    int sequence() {
        return sequence;
    }

    int resetSequence() {
        return resetSequence;
    }

    int tokenVersion() {
        return tokenVersion;
    }

    boolean wasRequested() {
        return requested;
    }

    boolean disowned() {
        return disownedAt != null;
    }

    boolean live() {
        return state == InvitationState.INVITED || state == InvitationState.CALL_LIST;
    }

    /** Whether a mail about a change may go to this person. */
    boolean reachable() {
        return state == InvitationState.INVITED && email != null && disownedAt == null;
    }

    /** Whether this person said to come, or perhaps. */
    boolean comes() {
        return partStat() == PartStat.ACCEPTED || partStat() == PartStat.TENTATIVE;
    }

    StoredAnswer answer() {
        return answer;
    }

    PartStat partStat() {
        return answer.partStat();
    }
}
