package kr.dongne.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published workshop of two dongs whose quorum needs chair and secretary, and ways to invite people to it. */
public final class Workshop {

    public static final DongCode GASAN = new DongCode("1154551000");
    public static final DongCode DOKSAN_1 = new DongCode("1154561000");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final People people;
    private final Events events;
    private final EventQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final EventId event;
    private int phones;

    public Workshop(ApplicationContext beans) {
        people = beans.getBean(People.class);
        events = beans.getBean(Events.class);
        queries = beans.getBean(EventQueries.class);
        jdbc = beans.getBean(JdbcClient.class);
        clock = beans.getBean(Clock.class);
        event = SignedIn.call(Role.DISTRICT_OFFICER, () -> publish(beans.getBean(Audiences.class)));
    }

    private EventId publish(Audiences audiences) {
        TimeSlot slot = new TimeSlot(LocalDateTime.parse("2030-04-17T14:00"), LocalDateTime.parse("2030-04-17T17:00"));
        EventId id = events.create(new EventDraft(
                "민관협력 워크숍",
                null,
                slot,
                null,
                null,
                null,
                null,
                List.of(),
                Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY),
                null));
        audiences.set(
                id,
                queries.of(id).version(),
                new Audience(
                        Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY, AffiliationRole.COUNCIL_MEMBER),
                        Set.of(GASAN, DOKSAN_1),
                        Set.of(),
                        Set.of()));
        events.publish(id, queries.of(id).version());
        return id;
    }

    public EventId event() {
        return event;
    }

    public PersonId person(String name, AffiliationRole role, DongCode dong) {
        phones++;
        PhoneNumber phone = new PhoneNumber("010-5555-%04d".formatted(phones));
        return SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> people.register(new RegisterPerson(
                        name, null, false, phone, null, List.of(new NewAffiliation(role, dong, LONG_AGO, null)))));
    }

    public void alsoIn(PersonId person, AffiliationRole role, DongCode dong) {
        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> people.affiliate(new AddAffiliation(person, new NewAffiliation(role, dong, LONG_AGO, null))));
    }

    public AttendeeId invited(String name, AffiliationRole role, DongCode dong) {
        return invited(person(name, role, dong));
    }

    public AttendeeId invited(PersonId person) {
        return invitation(person, null, null);
    }

    public AttendeeId proxy(String name, AttendeeId absent) {
        return invitation(null, name, absent);
    }

    public void withdraw(AttendeeId invitation) {
        jdbc.sql("update invitation set state = 'WITHDRAWN' where id = ?")
                .param(invitation.value())
                .update();
    }

    /** It took place yesterday. */
    public void isOver() {
        LocalDateTime yesterday = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL))
                .minusDays(1)
                .toLocalDate()
                .atTime(14, 0);
        jdbc.sql("update event set starts_at = ?, ends_at = ? where id = ?")
                .params(yesterday, yesterday.plusHours(3), event.value())
                .update();
    }

    public void close() {
        status("CLOSED");
    }

    public void status(String status) {
        jdbc.sql("update event set status = ? where id = ?")
                .params(status, event.value())
                .update();
    }

    private AttendeeId invitation(@Nullable PersonId person, @Nullable String guest, @Nullable AttendeeId proxyFor) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into invitation (id, version, event_id, person_id, guest_name, proxy_for, uid, state, sequence,
                  reset_sequence, token_version, requested, part_stat, created_at)
                values (:id, 0, :event, :person, :guest, :proxyFor, :uid, 'CALL_LIST', 0, 0, 1, false, 'NEEDS_ACTION', :at)
                """)
                .param("id", id)
                .param("event", event.value())
                .param("person", person == null ? null : person.value())
                .param("guest", guest)
                .param("proxyFor", proxyFor == null ? null : proxyFor.value())
                .param("uid", id + "@geumcheon.example")
                .param("at", DbTime.toColumn(Instant.now()))
                .update();
        return new AttendeeId(id);
    }
}
