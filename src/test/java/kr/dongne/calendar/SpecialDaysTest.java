package kr.dongne.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class SpecialDaysTest {

    private static final List<String> DECLARED =
            List.of("2023-10-02", "2024-04-10", "2024-10-01", "2025-01-27", "2025-06-03", "2026-06-03");

    @Autowired
    SpecialDays days;

    @BeforeEach
    void theDistrictHasSignedIn() {
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theTableHoldsWhatTheLawMakesAndWhatWasDeclared() {
        for (int year = 2023; year <= 2035; year++) {
            List<Holiday> kept = new ArrayList<>(days.holidaysOf(year));
            kept.removeIf(holiday -> DECLARED.contains(holiday.day().toString()));
            assertThat(kept).as("year %d", year).isEqualTo(KoreanHolidays.of(year));
        }
        DECLARED.forEach(
                day -> assertThat(days.holidayOn(LocalDate.parse(day))).as(day).isPresent());
    }

    @Test
    void aHolidayOfTheConsultingFortnightIsKnown() {
        assertThat(days.holidayOn(LocalDate.of(2024, 6, 6))).contains("현충일");
        assertThat(days.holidayOn(LocalDate.of(2024, 6, 7))).isEmpty();
    }

    @Test
    void theElectionPeriodIncludesItsFirstAndItsPollingDay() {
        assertThat(days.electionRestricting(LocalDate.of(2024, 2, 9))).isEmpty();
        assertThat(days.electionRestricting(LocalDate.of(2024, 2, 10))).isPresent();
        assertThat(days.electionRestricting(LocalDate.of(2024, 4, 10)))
                .hasValueSatisfying(election -> assertThat(election.name()).contains("국회의원"));
        assertThat(days.electionRestricting(LocalDate.of(2024, 4, 17))).isEmpty();
        assertThat(days.electionRestricting(LocalDate.of(2026, 4, 17))).isPresent();
    }

    @Test
    void theDistrictDeclaresAndTakesBackHolidays() {
        LocalDate day = LocalDate.of(2027, 10, 8);
        days.declareHoliday(new DeclareHoliday(day, "임시공휴일"));
        assertThat(days.holidayOn(day)).contains("임시공휴일");
        days.removeHoliday(day);
        assertThat(days.holidayOn(day)).isEmpty();
        days.announceElection(
                new AnnounceElection("제23대 국회의원선거", LocalDate.of(2028, 2, 12), LocalDate.of(2028, 4, 12)));
        assertThat(days.electionRestricting(LocalDate.of(2028, 3, 1))).isPresent();
        Election announced = days.elections().getFirst();
        days.changeElection(
                announced, new AnnounceElection("제23대 국회의원선거", LocalDate.of(2028, 2, 20), LocalDate.of(2028, 4, 12)));
        assertThat(days.electionRestricting(LocalDate.of(2028, 2, 19))).isEmpty();
        assertThatThrownBy(() -> days.removeElection(announced)).isInstanceOf(StaleVersion.class);
        days.removeElection(days.elections().getFirst());
        assertThat(days.electionRestricting(LocalDate.of(2028, 3, 1))).isEmpty();
        assertThat(AnnounceElection.restrictedFrom(LocalDate.of(2026, 6, 3))).isEqualTo(LocalDate.of(2026, 4, 4));
        SignedIn.as(Role.DONG_OFFICIAL, "1154551000");
        assertThatThrownBy(() -> days.removeHoliday(day)).isInstanceOf(AccessDeniedException.class);
    }
}
