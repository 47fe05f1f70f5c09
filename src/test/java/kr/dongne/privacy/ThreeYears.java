package kr.dongne.privacy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.audience.Audience;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.embedded.InProcessMail;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.roster.ApplyImport;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.RosterApplying;
import kr.dongne.roster.RosterFile;
import kr.dongne.roster.RosterImports;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.EveryColumn;
import kr.dongne.testing.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Workshops from 2023 to 2027 with guests, proxies, walk-ins, answers, mails and a log: half of the people left in 2023, the
 * others are still there.
 */
@TestComponent
class ThreeYears {

    private static final List<String> DONGS = List.of("1154551000", "1154561000");
    private static final List<String> DONG_NAMES = List.of("가산동", "독산1동");
    private static final int YEARS = 5;

    private final People people;
    private final Events events;
    private final EventQueries queries;
    private final Audiences audiences;
    private final AttendanceBook book;
    private final InProcessMail mails;
    private final RosterImports imports;
    private final RosterApplying applying;
    private final Requests requests;
    private final JdbcClient jdbc;
    private final List<String> old = new ArrayList<>();
    private final List<String> current = new ArrayList<>();
    private final List<EventId> workshops = new ArrayList<>();
    private final List<PersonId> stillThere = new ArrayList<>();

    ThreeYears(
            People people,
            Events events,
            EventQueries queries,
            Audiences audiences,
            AttendanceBook book,
            InProcessMail mails,
            RosterImports imports,
            RosterApplying applying,
            Requests requests,
            JdbcClient jdbc) {
        this.people = people;
        this.events = events;
        this.queries = queries;
        this.audiences = audiences;
        this.book = book;
        this.mails = mails;
        this.imports = imports;
        this.applying = applying;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    void fill() {
        old.clear();
        current.clear();
        workshops.clear();
        stillThere.clear();
        SignedIn.as(Role.DISTRICT_OFFICER);
        List<PersonId> left = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            left.add(person("옛사람" + number, "gone" + number + "@people.test", "010-7777-000" + number, number, true));
            stillThere.add(
                    person("새사람" + number, "here" + number + "@people.test", "010-8888-000" + number, number, false));
        }
        for (int year = 2023; year < 2023 + YEARS; year++) workshop(year, left);
        rosterImport();
        request(left.getFirst());
        oldPeoplesLastTouch(left);
        log(left);
    }

    /** What must be nowhere after the disposal: of people who left, and of whoever was only a guest of old workshops. */
    List<String> oldTraces() {
        return List.copyOf(old);
    }

    List<String> currentTraces() {
        return List.copyOf(current);
    }

    /** Every table and column, and every kept mail, that holds one of these texts. */
    List<String> placesOf(List<String> traces) {
        List<String> places = new EveryColumn(jdbc).placesOf(traces);
        mails.messages().forEach(mail -> {
            String text = mail.mailbox() + new String(mail.raw(), StandardCharsets.UTF_8);
            traces.stream().filter(text::contains).forEach(trace -> places.add(trace + " in a kept mail"));
        });
        return places;
    }

    /** The counts of each workshop, as its screens show them, and of the mails. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> workshops.forEach(event -> {
                    var now = book.now(event).counts();
                    counts.put(event + " " + now.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#"), 1L);
                }));
        for (String sql : List.of(
                "select concat_ws(' ', 'invitation', event_id, state, part_stat) k, count(*) n from invitation group by k",
                "select concat_ws(' ', 'attendance', event_id, status) k, count(*) n from attendance group by k",
                "select concat_ws(' ', 'marks', status_after) k, count(*) n from attendance_mark group by k",
                "select concat_ws(' ', 'replies', source, part_stat) k, count(*) n from attendance_reply group by k",
                "select concat_ws(' ', 'outbox', kind, state) k, count(*) n from outbox group by k",
                "select concat_ws(' ', 'import', added, changed, ended, lines_read) k, count(*) n from roster_import group by k",
                "select concat_ws(' ', 'request', kind, state) k, count(*) n from subject_request group by k",
                "select concat_ws(' ', 'inbox', reason) k, count(*) n from inbox_message group by k",
                "select concat_ws(' ', 'by dong', i.event_id, a.dong_code, a.role) k, count(*) n from invitation i"
                        + " join event e on e.id = i.event_id join affiliation a on a.person_id = i.person_id"
                        + " and a.valid_from <= date(e.starts_at) and (a.valid_to is null or a.valid_to >= date(e.starts_at))"
                        + " group by k",
                "select concat_ws(' ', 'came by dong', t.event_id, a.dong_code, a.role) k, count(*) n from attendance t"
                        + " join event e on e.id = t.event_id join affiliation a on a.person_id = t.person_id"
                        + " and a.valid_from <= date(e.starts_at) and (a.valid_to is null or a.valid_to >= date(e.starts_at))"
                        + " group by k"))
            jdbc.sql(sql).query(row -> {
                counts.put(row.getString("k"), row.getLong("n"));
            });
        return counts;
    }

    long linksOfCurrentPeopleToOldEvents() {
        String sql = """
                select (select count(*) from invitation i join event e on e.id = i.event_id
                         where i.person_id in (:people) and e.ends_at < '2025-01-01')
                     + (select count(*) from attendance i join event e on e.id = i.event_id
                         where i.person_id in (:people) and e.ends_at < '2025-01-01')
                     + (select count(*) from event_audience_extra i join event e on e.id = i.event_id
                         where i.person_id in (:people) and e.ends_at < '2025-01-01')
                """;
        return jdbc.sql(sql)
                .param("people", stillThere.stream().map(PersonId::value).toList())
                .query(Long.class)
                .single();
    }

    /** The people of old were read from a list that changes their notes. */
    private void rosterImport() {
        StringBuilder cells = new StringBuilder("성명\t동 명\t직책(구분)\t휴대폰 번호\tE-mail\t임기 시작일\t임기 종료일\t비고\n");
        for (int number = 0; number < 6; number++)
            cells.append("옛사람%d\t%s\t회장\t010-7777-000%d\tgone%d@people.test\t2022-01-01\t2023-12-31\t옛사람%d 고친 메모\n"
                    .formatted(number, DONG_NAMES.get(number % 2), number, number, number));
        ImportId id = imports.begin(RosterFile.pasted(cells.toString()));
        applying.apply(new ApplyImport(id, Set.of(), LocalDate.of(2023, 1, 1)));
        jdbc.sql("update roster_import set begun_at = '2023-01-02', applied_at = '2023-01-02' where id = :id")
                .param("id", id.value())
                .update();
    }

    private void request(PersonId person) {
        Admins.first();
        UUID id = requests.open(new OpenRequest(
                RequestKind.ACCESS, person.value(), "옛사람0", "010-7777-0000", "옛사람0의 기록", LocalDate.of(2023, 2, 1)));
        requests.putOff(id, "옛사람0과 통화");
        requests.close(id, RequestRow.State.DONE, "옛사람0에게 알림");
        jdbc.sql("update subject_request set closed_on = '2023-02-10' where id = :id")
                .param("id", id)
                .update();
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    private PersonId person(String name, String email, String phone, int number, boolean left) {
        List<String> traces = left ? old : current;
        traces.addAll(List.of(name, email, phone, phone.replace("-", "")));
        LocalDate end = left ? LocalDate.of(2023, 12, 31) : null;
        return people.register(new RegisterPerson(
                name,
                new EmailAddress(email),
                false,
                new PhoneNumber(phone),
                name + " 메모",
                List.of(new NewAffiliation(
                        AffiliationRole.CHAIR, new DongCode(DONGS.get(number % 2)), LocalDate.of(2022, 1, 1), end))));
    }

    private void workshop(int year, List<PersonId> left) {
        List<PersonId> guests = new ArrayList<>(stillThere);
        if (year < 2024) guests.addAll(left);
        EventId event = event(year, guests.getFirst());
        List<String> traces = year < 2026 ? old : current;
        for (PersonId guest : guests) head(event, year, guest);
        if (year != 2026) // half of what is known of it is past its period
        traces.addAll(List.of("대리인" + year, "010-9999-" + year, "현장참석" + year, "개인 사정" + year, "담당 홍" + year));
        jdbc.sql(
                        "update event set starts_at = :start, ends_at = :end, status = 'CLOSED', contact_name = :contact where id = :id")
                .param("start", LocalDateTime.of(year, 4, 17, 14, 0))
                .param("end", LocalDateTime.of(year, 4, 17, 17, 0))
                .param("contact", "마을자치과")
                .param("id", event.value())
                .update();
        proxyAndWalkIn(event, year);
    }

    private EventId event(int year, PersonId extra) {
        TimeSlot slot = new TimeSlot(LocalDateTime.of(2030, 4, 17, 14, 0), LocalDateTime.of(2030, 4, 17, 17, 0));
        EventId id = events.create(
                new EventDraft(year + " 민관협력 워크숍", null, slot, null, null, null, null, List.of(), Set.of(), null));
        audiences.set(
                id,
                queries.of(id).version(),
                new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(extra), Set.of()));
        events.publish(id, queries.of(id).version());
        workshops.add(id);
        jdbc.sql("insert into attendance_book (event_id) values (:id) on duplicate key update event_id = event_id")
                .param("id", id.value())
                .update();
        return id;
    }

    private void head(EventId event, int year, PersonId guest) {
        UUID invitation = Uuid7.next();
        UUID head = Uuid7.next();
        String email = jdbc.sql("select email from person where id = ?")
                .param(guest.value())
                .query(String.class)
                .single();
        LocalDateTime day = LocalDateTime.of(year, 4, 17, 5, 0);
        jdbc.sql("""
                insert into invitation (id, version, event_id, person_id, email, uid, state, sequence, reset_sequence,
                  token_version, requested, part_stat, answer_source, answered_at, answer_comment, created_at)
                values (:id, 0, :event, :person, :email, :uid, 'INVITED', 0, 0, 1, true, 'ACCEPTED', 'PAGE', :day, :comment, :day)
                """)
                .param("id", invitation)
                .param("event", event.value())
                .param("person", guest.value())
                .param("email", email)
                .param("uid", invitation + "@geumcheon.example")
                .param("day", day)
                .param("comment", "개인 사정" + year)
                .update();
        jdbc.sql("""
                insert into attendance_reply (id, invitation_id, at, source, part_stat, counted, reason, comment)
                values (uuid(), :id, :day, 'PAGE', 'ACCEPTED', true, 'APPLIED', :comment)
                """)
                .param("id", invitation)
                .param("day", day)
                .param("comment", "개인 사정" + year)
                .update();
        jdbc.sql("insert into address_alias values (:id, :address, uuid(), :day)")
                .param("id", invitation)
                .param("address", email)
                .param("day", day)
                .update();
        mail(event, invitation, email, day);
        jdbc.sql("""
                insert into attendance (id, version, event_id, person_id, status, arrived_at, marks)
                values (:id, 0, :event, :person, 'PRESENT', :day, 1)
                """)
                .param("id", head)
                .param("event", event.value())
                .param("person", guest.value())
                .param("day", day)
                .update();
        mark(head, year, day);
    }

    private void mail(EventId event, UUID invitation, String email, LocalDateTime day) {
        jdbc.sql("""
                insert into outbox (id, kind, priority, event_id, invitation_id, recipient, message_id, in_reply_to, sequence,
                  dtstamp, note, state, next_try_at, created_at, sent_at)
                values (uuid(), 'INVITATION', 5, :event, :invitation, :email, :message, :email, 0, :day, :email, 'SENT', :day,
                  :day, :day)
                """)
                .param("event", event.value())
                .param("invitation", invitation)
                .param("email", email)
                .param("message", "<" + invitation + "@geumcheon.example>")
                .param("day", day)
                .update();
        for (String state : List.of("APPLIED", "PARKED"))
            jdbc.sql("""
                    insert into inbox_message (id, digest, message_id, received_at, sender, subject, raw, state, reason,
                      event_id, invitation_id)
                    values (uuid(), sha2(uuid(), 256), :email, :day, :email, :email, :email, :state, 'APPLIED', :event, :invitation)
                    """)
                    .param("email", email)
                    .param("day", day)
                    .param("state", state)
                    .param("event", event.value())
                    .param("invitation", invitation)
                    .update();
    }

    private void mark(UUID head, int year, LocalDateTime day) {
        jdbc.sql("""
                insert into attendance_mark (id, attendance_id, number, at, status_after, reason, desk, by_name)
                values (uuid(), :head, 1, :day, 'PRESENT', :reason, '접수대', :by)
                """)
                .param("head", head)
                .param("day", day)
                .param("reason", "개인 사정" + year)
                .param("by", "담당 홍" + year)
                .update();
    }

    private void proxyAndWalkIn(EventId event, int year) {
        LocalDateTime day = LocalDateTime.of(year, 4, 17, 5, 0);
        UUID absent = jdbc.sql("select id from invitation where event_id = ? limit 1")
                .param(event.value())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into invitation (id, version, event_id, guest_name, guest_phone, proxy_for, uid, state, sequence,
                  reset_sequence, token_version, requested, part_stat, created_at)
                values (uuid(), 0, :event, :name, :phone, :absent, :uid, 'CALL_LIST', 0, 0, 1, false, 'ACCEPTED', :day)
                """)
                .param("event", event.value())
                .param("name", "대리인" + year)
                .param("phone", "010-9999-" + year)
                .param("absent", absent)
                .param("uid", Uuid7.next() + "@geumcheon.example")
                .param("day", day)
                .update();
        UUID head = Uuid7.next();
        jdbc.sql("""
                insert into attendance (id, version, event_id, walk_in_key, walk_in_name, walk_in_dong, walk_in_phone, status,
                  arrived_at, marks)
                values (:id, 0, :event, :key, :name, :dong, :phone, 'PRESENT', :day, 1)
                """)
                .param("id", head)
                .param("event", event.value())
                .param("key", "현장참석" + year + "|" + DONGS.getFirst() + "|0")
                .param("name", "현장참석" + year)
                .param("dong", DONGS.getFirst())
                .param("phone", "010-9999-" + year)
                .param("day", day)
                .update();
        mark(head, year, day);
    }

    private void oldPeoplesLastTouch(List<PersonId> left) {
        jdbc.sql("update person set changed_at = '2023-12-31', created_at = '2022-01-01' where id in (:people)")
                .param("people", left.stream().map(PersonId::value).toList())
                .update();
    }

    /** Rows of five years, in the order of time, after those that the demo itself made. */
    private void log(List<PersonId> left) {
        old.add("까닭2023");
        current.add("까닭2027");
        jdbc.sql("truncate table access_log").update();
        jdbc.sql("truncate table access_log_seal").update();
        jdbc.sql("update access_log_head set number = 0, hash = repeat('0', 64)")
                .update();
        for (int year = 2023; year < 2023 + YEARS; year++)
            jdbc.sql("""
                    insert into access_log (at, actor, task, outcome, subject_count, subject_ids, detail)
                    values (:at, 'DISTRICT_OFFICER', 'DOCUMENT_DOWNLOADED', 'OK', 1, :subjects, :detail)
                    """)
                    .param("at", LocalDateTime.of(year, 4, 17, 5, 0))
                    .param("subjects", "[\"" + left.getFirst().value() + "\"]")
                    .param("detail", "까닭" + year)
                    .update();
    }
}
