package kr.dongne.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.assignment.Weights;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.Centres;
import kr.dongne.round.RoundDraft;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundType;
import kr.dongne.round.Rounds;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.answer.AnswerDraft;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.consultant.Consultants;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.TimeSlot;
import org.springframework.stereotype.Component;

/**
 * The visiting consulting of 27 May to 7 June 2024, published, with the wishes of seven dongs that get in each other's way; a draft where
 * the demo's clock is past its deadline.
 */
@Component
class DemoRounds {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 5, 27);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 7);
    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    /** What the dongs wish, in the district's order: nearly all want the first Tuesday afternoon. */
    private static final List<List<String>> WISHES = List.of(
            List.of("2024-05-28T14:00", "2024-05-29T14:00", "2024-05-30T10:00"),
            List.of("2024-05-28T14:00", "2024-05-29T10:00"),
            List.of("2024-05-28T14:00", "2024-05-28T10:00", "2024-05-31T14:00"),
            List.of("2024-05-29T14:00", "2024-05-28T14:00"),
            List.of("2024-06-07T14:00"),
            List.of("2024-05-28T14:00", "2024-06-03T10:00", "2024-06-04T10:00"),
            List.of("2024-05-29T14:00", "2024-05-30T14:00"));

    private final Rounds rounds;
    private final RoundQueries queries;
    private final Windows windows;
    private final DongAnswers answers;
    private final Centres centres;
    private final Consultants consultants;
    private final Lecturers lecturers;
    private final People people;
    private final Dongs dongs;
    private final LastYearsRound lastYear;
    private final Clock clock;

    DemoRounds(
            Rounds rounds,
            RoundQueries queries,
            Windows windows,
            DongAnswers answers,
            Centres centres,
            Consultants consultants,
            Lecturers lecturers,
            People people,
            Dongs dongs,
            LastYearsRound lastYear,
            Clock clock) {
        this.rounds = rounds;
        this.queries = queries;
        this.windows = windows;
        this.answers = answers;
        this.centres = centres;
        this.consultants = consultants;
        this.lecturers = lecturers;
        this.people = people;
        this.dongs = dongs;
        this.lastYear = lastYear;
        this.clock = clock;
    }

    /** Makes both rounds as the district officer who is signed in; the person of the consultant who has an account. */
    PersonId prepare() {
        PersonId first = person("도유진", "consultant@people.test", "010-0000-2001");
        PersonId second = person("서도현", "consultant2@people.test", "010-0000-2002");
        BookableId one = lecturer("도유진", first);
        BookableId other = lecturer("서도현", second);
        consultants.away(
                other,
                new TimeSlot(FIRST_DAY.atStartOfDay(), FIRST_DAY.plusDays(5).atStartOfDay()),
                "다른 구 일정");
        lastYear.finish(rounds.create(draft(2024, LocalDate.of(2023, 5, 29), LocalDate.of(2023, 6, 9), one, other)));
        RoundId round = rounds.create(draft(2025, FIRST_DAY, LAST_DAY, one, other));
        if (queries.of(round).draft().answerDeadline().isAfter(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)))) {
            rounds.publish(round, queries.of(round).version());
            answer(round);
        }
        return first;
    }

    private PersonId person(String name, String mail, String phone) {
        return people.register(new RegisterPerson(
                name,
                new EmailAddress(mail),
                false,
                new PhoneNumber(phone),
                null,
                List.of(new NewAffiliation(AffiliationRole.CONSULTANT, null, SINCE, null))));
    }

    private BookableId lecturer(String name, PersonId person) {
        BookableId lecturer = lecturers.add(new AddLecturer(name, "금천구 주민자치사업단 컨설턴트"));
        consultants.link(lecturer, person);
        return lecturer;
    }

    private RoundDraft draft(int planYear, LocalDate first, LocalDate last, BookableId one, BookableId other) {
        return new RoundDraft(
                planYear + " 자치계획 찾아가는 컨설팅",
                "자치계획이 정책 방향과 법령, 조례에 맞는지 동마다 함께 살펴봅니다.",
                RoundType.CONSULTING,
                planYear,
                first,
                last,
                120,
                List.of(LocalTime.of(10, 0), LocalTime.of(14, 0)),
                30,
                first.minusDays(17).atTime(18, 0),
                AnswerPolicy.RANKED,
                Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY, AffiliationRole.DONG_OFFICIAL),
                centres.of(dongs.all().stream().map(Dong::code).toList()),
                List.of(TeamDraft.added("1팀", Set.of(one), 2), TeamDraft.added("2팀", Set.of(other), 2)),
                Weights.USUAL,
                null,
                "마을자치과 주민자치팀",
                "02-0000-1234");
    }

    private void answer(RoundId round) {
        Map<LocalDateTime, WindowId> starts = windows.of(round).stream()
                .collect(Collectors.toMap(window -> window.slot().start(), WindowRow::id));
        Function<String, WindowId> at = start -> Objects.requireNonNull(starts.get(LocalDateTime.parse(start)));
        List<DongCode> all = dongs.all().stream().map(Dong::code).toList();
        for (int dong = 0; dong < WISHES.size(); dong++) {
            List<WindowId> wishes =
                    new ArrayList<>(WISHES.get(dong).stream().map(at).toList());
            Map<WindowId, String> cannot = dong == 1 ? Map.of(at.apply("2024-06-03T10:00"), "주민자치회 정기회의") : Map.of();
            answers.answer(
                    round, all.get(dong), 0, new AnswerDraft(wishes, cannot, Set.of(), dong == 4, null, dong == 3));
        }
    }
}
