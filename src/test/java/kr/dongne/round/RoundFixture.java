package kr.dongne.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.assignment.Weights;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.visit.Visits;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.testing.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds that read aloud: from Monday 27 May 2030 to Friday 7 June, with Memorial Day on the second Thursday. */
public final class RoundFixture {

    public static final DongCode GASAN = new DongCode("1154551000");
    public static final DongCode DOKSAN_1 = new DongCode("1154561000");
    public static final DongCode DOKSAN_2 = new DongCode("1154562000");
    public static final LocalDate FIRST_DAY = LocalDate.parse("2030-05-27");
    public static final LocalDate LAST_DAY = LocalDate.parse("2030-06-07");

    private static final LocalDate LONG_AGO = LocalDate.parse("2024-01-01");

    private final ApplicationContext beans;

    public RoundFixture(ApplicationContext beans) {
        this.beans = beans;
    }

    /** A consultant of the roster with this name, who can be sent. */
    public BookableId consultant(String name, String mail) {
        PersonId person = person(name, mail, new NewAffiliation(AffiliationRole.CONSULTANT, null, LONG_AGO, null));
        BookableId lecturer = bean(Lecturers.class).add(new AddLecturer(name, "주민자치사업단"));
        bean(Consultants.class).link(lecturer, person);
        return lecturer;
    }

    public PersonId chairOf(DongCode dong, String name, String mail) {
        return person(name, mail, new NewAffiliation(AffiliationRole.CHAIR, dong, LONG_AGO, null));
    }

    private PersonId person(String name, String mail, NewAffiliation affiliation) {
        return bean(People.class)
                .register(new RegisterPerson(
                        name,
                        new EmailAddress(mail),
                        false,
                        new PhoneNumber("02-0000-0000"),
                        null,
                        List.of(affiliation)));
    }

    /** A round for these dongs with one consultant in each team, two slots a day and an hour of way. */
    public RoundDraft draft(AnswerPolicy policy, int teams, DongCode... dongs) {
        List<TeamDraft> drafts = new ArrayList<>();
        for (int team = 1; team <= teams; team++) {
            BookableId consultant = consultant("컨설턴트" + team, "consultant" + team + "@example.test");
            drafts.add(TeamDraft.added(team + "팀", Set.of(consultant), 2));
        }
        Map<DongCode, BookableId> places = new HashMap<>();
        for (DongCode dong : dongs)
            places.put(dong, bean(Venues.class).add(new AddVenue(dong + " 주민센터", "금천구", 40, null)));
        return new RoundDraft(
                "찾아가는 컨설팅",
                null,
                RoundType.CONSULTING,
                2031,
                FIRST_DAY,
                LAST_DAY,
                120,
                List.of(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                60,
                FIRST_DAY.minusDays(7).atTime(18, 0),
                policy,
                Set.of(AffiliationRole.CHAIR),
                places,
                drafts,
                Weights.USUAL,
                null,
                "마을자치과",
                "02-0000-1234");
    }

    /** So many made-up dongs of a large district. */
    public DongCode[] dongs(int many) {
        bean(JdbcClient.class).sql("""
                        insert into dong (code, name, council_name, center_name, position)
                        select concat('99', lpad(seq, 8, '0')), concat('가상', seq, '동'), concat('가상', seq, '동 주민자치회'),
                          concat('가상', seq, '동 주민센터'), 1000 + seq
                        from seq_1_to_10000 where seq <= :many
                        """).param("many", many).update();
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> new DongCode("99%08d".formatted(number)))
                .toArray(DongCode[]::new);
    }

    /** The draft's round, published. */
    public RoundId published(RoundDraft draft) {
        RoundId id = bean(Rounds.class).create(draft);
        bean(Rounds.class).publish(id, bean(RoundQueries.class).of(id).version());
        return id;
    }

    /** A round for these two dongs, each with a confirmed visit of the one team: on the 28th at 14:00 and the 30th at 10:00. */
    public RoundId confirmed(DongCode one, DongCode other) {
        RoundId round = published(draft(AnswerPolicy.RANKED, 1, one, other));
        UUID team =
                bean(RoundQueries.class).of(round).draft().teams().getFirst().id();
        Visits visits = bean(Visits.class);
        visits.confirm(round, one, window(round, "2030-05-28T14:00"), team, null);
        visits.confirm(round, other, window(round, "2030-05-30T10:00"), team, null);
        return round;
    }

    /** The account of SignedIn belongs to the person that this consultant is. */
    public void signedInIs(BookableId consultant) {
        PersonId person = SignedIn.call(
                Role.DISTRICT_OFFICER,
                () -> Objects.requireNonNull(
                        bean(Consultants.class).people(List.of(consultant)).get(consultant)));
        bean(JdbcClient.class)
                .sql("""
                        insert into account (id, version, username, display_name, enabled, demo, created_at, person_id)
                        values (:id, 0, 'signed-in', '시험', true, false, now(6), :person)
                        on duplicate key update person_id = values(person_id)
                        """)
                .param("id", SignedIn.ACCOUNT.value())
                .param("person", person.value())
                .update();
    }

    /** Somebody with an account and a mailbox who acts for the dong. */
    public void staff(String name, Role role, DongCode dong) {
        SignedIn.call(Role.ADMIN, () -> {
            Accounts accounts = bean(Accounts.class);
            AccountId account = accounts.create(new CreateAccount(
                    new Username(name),
                    name,
                    new EmailAddress(name + "@example.test"),
                    new Password("dongne-test-2030"),
                    false));
            accounts.grant(new GrantRole(account, role, dong, null, LONG_AGO, null));
            return true;
        });
    }

    /** The window that begins then, such as {@code 2030-05-28T14:00}. */
    public WindowId window(RoundId round, String start) {
        return bean(Windows.class).of(round).stream()
                .filter(window -> window.slot().start().toString().equals(start))
                .map(WindowRow::id)
                .findFirst()
                .orElseThrow();
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
