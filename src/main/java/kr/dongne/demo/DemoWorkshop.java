package kr.dongne.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturers;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** The public–private workshop of 17 April 2024 as a draft, ready to be sent to everybody of the demo's roster. */
@Component
class DemoWorkshop {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 17);
    private static final LocalDate TERM_BEGAN = LocalDate.of(2023, 1, 1);

    private final Dongs dongs;
    private final People people;
    private final Venues venues;
    private final Lecturers lecturers;
    private final Events events;
    private final EventQueries eventQueries;
    private final Audiences audiences;

    DemoWorkshop(
            Dongs dongs,
            People people,
            Venues venues,
            Lecturers lecturers,
            Events events,
            EventQueries eventQueries,
            Audiences audiences) {
        this.dongs = dongs;
        this.people = people;
        this.venues = venues;
        this.lecturers = lecturers;
        this.events = events;
        this.eventQueries = eventQueries;
        this.audiences = audiences;
    }

    /** Registers the people and drafts the workshop, as the district officer who is signed in. */
    EventId prepare() {
        new DemoRoster(dongs.all().stream().map(Dong::code).toList()).members().forEach(this::register);
        BookableId hall = venues.add(new AddVenue("금천구청 대강당", "서울특별시 금천구 시흥대로73길 70", 300, "빔프로젝터, 무선마이크 4, 휠체어석 6"));
        venues.add(new AddVenue("금천구청 소회의실", "서울특별시 금천구 시흥대로73길 70", 30, "대형 모니터"));
        EventId workshop = events.create(draft(hall));
        audiences.set(
                workshop,
                eventQueries.of(workshop).version(),
                new Audience(DemoRoster.ROLES, Set.of(), Set.of(), Set.of()));
        return workshop;
    }

    private void register(DemoRoster.Member member) {
        var first = new NewAffiliation(member.role(), member.dong(), TERM_BEGAN, null);
        List<NewAffiliation> affiliations = member.secondDong() == null
                ? List.of(first)
                : List.of(first, new NewAffiliation(member.role(), member.secondDong(), TERM_BEGAN, null));
        people.register(new RegisterPerson(
                member.name(),
                EmailAddress.ofNullable(member.email()),
                member.sharedMailbox(),
                new PhoneNumber(member.phone()),
                null,
                affiliations));
    }

    private EventDraft draft(BookableId hall) {
        BookableId chair = lecturers.add(new AddLecturer("작전서운동 주민자치회장", "인천 계양구 작전서운동 주민자치회"));
        BookableId head = lecturers.add(new AddLecturer("금천구 주민자치사업단장", "금천구 주민자치사업단"));
        return new EventDraft(
                "2025 자치계획 수립을 위한 민관협력 워크숍",
                "주민의 의견을 모으는 공론장 사례를 나누고, 2025년 자치계획을 세우는 전 과정과 주민총회 준비를 함께 익힙니다.",
                slot(14, 0, 17, 0),
                hall,
                LocalDateTime.of(2024, 4, 15, 18, 0),
                "마을자치과 주민자치팀",
                "02-0000-1234",
                List.of(
                        PartDraft.added(slot(14, 0, 15, 20), "1부: 주민 의견을 모으는 공론장 운영 사례", chair),
                        PartDraft.added(slot(15, 30, 17, 0), "2부: 자치계획 수립 전 과정과 주민총회 안내", head)),
                Set.of(AffiliationRole.CHAIR, AffiliationRole.SECRETARY),
                null);
    }

    private static TimeSlot slot(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new TimeSlot(DAY.atTime(fromHour, fromMinute), DAY.atTime(toHour, toMinute));
    }
}
