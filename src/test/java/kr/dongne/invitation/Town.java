package kr.dongne.invitation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.ChangeEvent;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up people, a workshop on 2027-04-14, and its mails as they would leave; everything as a district officer. */
@TestComponent
public class Town {

    public static final String GASAN = "1154551000";
    public static final String DOKSAN = "1154561000";
    public static final TimeSlot AFTERNOON =
            new TimeSlot(LocalDateTime.of(2027, 4, 14, 14, 0), LocalDateTime.of(2027, 4, 14, 17, 0));
    private static final Pattern PAGE = Pattern.compile("/r/([A-Za-z0-9_-]{48})");

    private final People people;
    private final Venues venues;
    private final Events events;
    private final EventQueries eventQueries;
    private final Audiences audiences;
    private final Invitations invitations;
    private final InvitationQueries queries;
    private final Outbox outbox;
    private final MailRenderer renderer;
    private final JdbcClient jdbc;

    Town(
            People people,
            Venues venues,
            Events events,
            EventQueries eventQueries,
            Audiences audiences,
            Invitations invitations,
            InvitationQueries queries,
            Outbox outbox,
            @Qualifier("invitationMails") MailRenderer renderer,
            JdbcClient jdbc) {
        this.people = people;
        this.venues = venues;
        this.events = events;
        this.eventQueries = eventQueries;
        this.audiences = audiences;
        this.invitations = invitations;
        this.queries = queries;
        this.outbox = outbox;
        this.renderer = renderer;
        this.jdbc = jdbc;
    }

    /** A council's chair in each of the dongs; without an address where none is given. */
    public PersonId chair(String name, @Nullable String email, String... dongs) {
        var affiliations = Arrays.stream(dongs)
                .map(dong ->
                        new NewAffiliation(AffiliationRole.CHAIR, new DongCode(dong), LocalDate.of(2024, 1, 1), null))
                .toList();
        return asOfficer(() -> people.register(
                new RegisterPerson(name, EmailAddress.ofNullable(email), true, null, null, affiliations)));
    }

    public BookableId hall(String name) {
        return asOfficer(() -> venues.add(new AddVenue(name, "서울특별시 금천구 시흥대로73길 70", 200, null)));
    }

    /** A draft for all chairs, in a hall of its own. */
    public EventId workshop() {
        return workshop("민관협력 워크숍", AFTERNOON, hall("금천구청 대강당"));
    }

    public EventId workshop(String title, TimeSlot slot, BookableId hall) {
        EventDraft draft = new EventDraft(
                title,
                "공론장 사례와 자치계획 수립",
                slot,
                hall,
                slot.start().minusDays(2),
                "주민자치 담당",
                "02-2627-0000",
                List.of(),
                Set.of(),
                null);
        return asOfficer(() -> {
            EventId event = events.create(draft);
            audiences.set(
                    event,
                    eventQueries.of(event).version(),
                    new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(), Set.of()));
            return event;
        });
    }

    public SendReport send(EventId event) {
        return asOfficer(() -> invitations.send(event, details(event).version()));
    }

    /** The workshop with its invitations queued, and the mails taken as sent. */
    public EventId sentWorkshop() {
        EventId event = workshop();
        send(event);
        mailsLeave();
        return event;
    }

    public EventDetails details(EventId event) {
        return asOfficer(() -> eventQueries.of(event));
    }

    /** Takes every mail that waits as accepted by the mail server. */
    public void mailsLeave() {
        jdbc.sql("update outbox set state = 'SENT', sent_at = created_at where state = 'QUEUED'")
                .update();
    }

    public void move(EventId event, TimeSlot slot) {
        EventDraft old = details(event).draft();
        change(event, with(old, slot, old.venue(), old.description()), false);
    }

    public void moveTo(EventId event, BookableId hall) {
        EventDraft old = details(event).draft();
        change(event, with(old, old.slot(), hall, old.description()), false);
    }

    public void describe(EventId event, String description, boolean notify) {
        EventDraft old = details(event).draft();
        change(event, with(old, old.slot(), old.venue(), description), notify);
    }

    public void cancel(EventId event) {
        asOfficer(() -> {
            events.cancel(event, eventQueries.of(event).version(), "강사 사정");
            return true;
        });
    }

    private static EventDraft with(
            EventDraft old, TimeSlot slot, @Nullable BookableId hall, @Nullable String description) {
        return new EventDraft(
                old.title(),
                description,
                slot,
                hall,
                slot.start().minusDays(2),
                old.contactName(),
                old.contactPhone(),
                old.parts(),
                old.quorumRoles(),
                old.electionReason());
    }

    private void change(EventId event, EventDraft draft, boolean notify) {
        asOfficer(() -> {
            events.change(new ChangeEvent(event, eventQueries.of(event).version(), null, draft, "사정이 있어서", notify));
            return true;
        });
    }

    public InvitationRow row(EventId event, String name) {
        return rows(event).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public List<InvitationRow> rows(EventId event) {
        return asOfficer(() -> queries.ofEvent(event));
    }

    public PartStat answerOf(EventId event, String name) {
        return row(event, name).answer();
    }

    /** The mails to this person in the order in which they were queued. */
    public List<OutboxRow> mails(EventId event, InvitationId invitation) {
        return asOfficer(() -> outbox.ofEvent(event.value())).stream()
                .filter(mail -> invitation.value().equals(mail.invitationId()))
                .sorted(Comparator.comparing(
                        OutboxRow::id, Comparator.comparing(id -> id.value().toString())))
                .toList();
    }

    public List<MailKind> kinds(EventId event, String name) {
        return mails(event, row(event, name).id()).stream().map(OutboxRow::kind).toList();
    }

    public List<OutboxRow> waiting(EventId event) {
        return asOfficer(() -> outbox.ofEvent(event.value())).stream()
                .filter(mail -> mail.state() == OutboxState.QUEUED)
                .toList();
    }

    /** The newest mail to this person as it would leave now. */
    public RenderedMail letter(EventId event, String name) {
        return rendered(mails(event, row(event, name).id()).getLast()).orElseThrow();
    }

    public Optional<RenderedMail> rendered(OutboxRow mail) {
        SignedIn.asSystem();
        try {
            return renderer.render(mail);
        } finally {
            SignedIn.out();
        }
    }

    /** The token in the newest letter to this person. */
    public String token(EventId event, String name) {
        Matcher page = PAGE.matcher(letter(event, name).text());
        if (!page.find()) throw new IllegalStateException("no page in the letter");
        return page.group(1);
    }

    /** Everything that the tables of invitations and mails hold, as text. */
    public String dump() {
        return Stream.of("invitation", "attendance_reply", "outbox", "address_alias", "access_log", "inbox_message")
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    public <T> T asOfficer(Supplier<T> work) {
        return SignedIn.call(Role.DISTRICT_OFFICER, work);
    }

    public void officer(Runnable work) {
        SignedIn.run(Role.DISTRICT_OFFICER, work);
    }
}
