package kr.dongne.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KoreanHolidaysTest {

    @Test
    void theYear2024IsAsItWasPublished() {
        assertThat(days(2024))
                .containsExactly(
                        "01-01", "02-09", "02-10", "02-11", "02-12", "03-01", "05-05", "05-06", "05-15", "06-06",
                        "08-15", "09-16", "09-17", "09-18", "10-03", "10-09", "12-25");
    }

    @Test
    void theYear2025IsAsItWasPublished() {
        assertThat(days(2025))
                .containsExactly(
                        "01-01", "01-28", "01-29", "01-30", "03-01", "03-03", "05-05", "05-06", "06-06", "08-15",
                        "10-03", "10-05", "10-06", "10-07", "10-08", "10-09", "12-25");
    }

    @Test
    void theYear2026HasConstitutionDayAgain() {
        assertThat(days(2026))
                .containsExactly(
                        "01-01", "02-16", "02-17", "02-18", "03-01", "03-02", "05-05", "05-24", "05-25", "06-06",
                        "07-17", "08-15", "08-17", "09-24", "09-25", "09-26", "10-03", "10-05", "10-09", "12-25");
    }

    @Test
    void theYear2023HasItsSubstitutes() {
        assertThat(days(2023)).contains("01-24", "05-29").doesNotContain("07-17");
    }

    @Test
    void newYearOf2027FollowsTheKoreanMoonNotTheChinese() {
        assertThat(days(2027)).contains("02-06", "02-07", "02-08", "02-09");
    }

    @Test
    void constitutionDayOnASaturdayIsMadeUpFor() {
        assertThat(days(2027)).contains("07-17", "07-19");
    }

    @Test
    void aHolidayInsideChuseokIsMadeUpForOnce() {
        assertThat(days(2028)).contains("10-02", "10-03", "10-04", "10-05").doesNotContain("10-06");
        assertThat(names(2028, "10-03")).contains("추석").contains("개천절");
    }

    @Test
    void memorialDayOf2024FallsIntoTheConsultingFortnight() {
        assertThat(names(2024, "06-06")).isEqualTo("현충일");
    }

    @Test
    void everyLunarDayFallsIntoItsSeason() {
        for (int year = 2023; year <= 2035; year++) {
            assertThat(day(year, "설날")).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
            assertThat(day(year, "부처님오신날")).isBetween(LocalDate.of(year, 4, 28), LocalDate.of(year, 5, 29));
            assertThat(day(year, "추석")).isBetween(LocalDate.of(year, 9, 7), LocalDate.of(year, 10, 8));
        }
    }

    private static List<String> days(int year) {
        return KoreanHolidays.of(year).stream()
                .map(holiday -> holiday.day().toString().substring(5))
                .toList();
    }

    private static String names(int year, String day) {
        return KoreanHolidays.of(year).stream()
                .filter(holiday -> holiday.day().toString().endsWith(day))
                .map(Holiday::name)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(int year, String name) {
        return KoreanHolidays.of(year).stream()
                .filter(holiday -> List.of(holiday.name().split(", ")).contains(name))
                .map(Holiday::day)
                .findFirst()
                .orElseThrow();
    }
}
