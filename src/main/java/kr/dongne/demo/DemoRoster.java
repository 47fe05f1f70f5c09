package kr.dongne.demo;

import static kr.dongne.district.AffiliationRole.AUDITOR;
import static kr.dongne.district.AffiliationRole.CHAIR;
import static kr.dongne.district.AffiliationRole.DONG_OFFICIAL;
import static kr.dongne.district.AffiliationRole.SECRETARIAT_HEAD;
import static kr.dongne.district.AffiliationRole.SECRETARIAT_STAFF;
import static kr.dongne.district.AffiliationRole.SECRETARY;
import static kr.dongne.district.AffiliationRole.VICE_CHAIR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Ninety-two people who do not exist: nine or ten for each dong, three of them without e-mail. */
final class DemoRoster {

    /** One made-up person; the second dong is set for the one who sits in two. */
    record Member(
            String name,
            @Nullable String email,
            boolean sharedMailbox,
            String phone,
            DongCode dong,
            AffiliationRole role,
            @Nullable DongCode secondDong) {}

    /** Who is invited from every dong: 임원, 사무국, 동 담당. */
    static final Set<AffiliationRole> ROLES =
            Set.of(CHAIR, VICE_CHAIR, AUDITOR, SECRETARY, SECRETARIAT_HEAD, SECRETARIAT_STAFF, DONG_OFFICIAL);

    private static final List<AffiliationRole> SEATS = List.of(
            CHAIR,
            VICE_CHAIR,
            VICE_CHAIR,
            AUDITOR,
            SECRETARY,
            SECRETARIAT_HEAD,
            SECRETARIAT_STAFF,
            DONG_OFFICIAL,
            DONG_OFFICIAL,
            SECRETARIAT_STAFF);
    private static final Set<Integer> DONGS_WITH_A_TENTH_SEAT = Set.of(1, 6);
    private static final Set<Integer> WITHOUT_EMAIL = Set.of(12, 39, 75);
    private static final int IN_TWO_DONGS = 24;
    private static final Set<Integer> SHARING_A_MAILBOX = Set.of(50, 51);

    private static final List<String> SURNAMES =
            List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍");
    private static final List<String> GIVEN_NAMES = List.of(
            "가람", "나래", "다솜", "라온", "마루", "바다", "사랑", "아름", "자람", "찬솔", "푸름", "하늘", "한결", "보람", "새봄", "슬기", "여울", "온새",
            "이든", "해솔", "미르", "두루", "초롱");

    private final List<DongCode> dongs;

    DemoRoster(List<DongCode> dongs) {
        this.dongs = dongs;
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int dong = 0; dong < dongs.size(); dong++) {
            int seats = DONGS_WITH_A_TENTH_SEAT.contains(dong) ? SEATS.size() : SEATS.size() - 1;
            for (int seat = 0; seat < seats; seat++) members.add(member(members.size() + 1, dong, seat));
        }
        return members;
    }

    private Member member(int number, int dong, int seat) {
        return new Member(
                name(number),
                email(number, dong),
                SHARING_A_MAILBOX.contains(number),
                "010-0000-%04d".formatted(1000 + number),
                dongs.get(dong),
                SEATS.get(seat),
                number == IN_TWO_DONGS ? dongs.get((dong + 1) % dongs.size()) : null);
    }

    /** Names repeat after {@code 20 × 23} people, but two pairs are made homonyms of different dongs on purpose. */
    private static String name(int number) {
        int index = number == 60 ? 3 : number == 81 ? 17 : number;
        return SURNAMES.get(index % SURNAMES.size()) + GIVEN_NAMES.get(index % GIVEN_NAMES.size());
    }

    private static @Nullable String email(int number, int dong) {
        if (WITHOUT_EMAIL.contains(number)) return null;
        if (SHARING_A_MAILBOX.contains(number)) return "office%02d@dong.example".formatted(dong + 1);
        return "member%02d@people.test".formatted(number);
    }
}
