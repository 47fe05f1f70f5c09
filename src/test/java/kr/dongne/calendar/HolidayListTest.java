package kr.dongne.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayListTest {

    private static final DeclareHoliday ELECTION = new DeclareHoliday(LocalDate.of(2026, 6, 3), "제9회 전국동시지방선거");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-03 제9회 전국동시지방선거",
                "2026. 6. 3.(수) 제9회 전국동시지방선거",
                "2026/06/03,제9회 전국동시지방선거",
                "2026년 6월 3일\t제9회 전국동시지방선거",
                "20260603 제9회 전국동시지방선거",
                "제9회 전국동시지방선거\t2026-06-03",
                "  \"2026-06-03\" , \"제9회 전국동시지방선거\" "
            })
    void aLineIsADayAndAName(String line) {
        assertThat(HolidayList.read(line)).singleElement().returns(ELECTION, ImportLine::value);
    }

    @Test
    void aSecondDayOnALineIsNotLostSilently() {
        assertThat(HolidayList.read("2026-09-24 추석 연휴 2026-09-26"))
                .singleElement()
                .returns(new DeclareHoliday(LocalDate.of(2026, 9, 24), "추석 연휴 2026-09-26"), ImportLine::value);
    }

    @Test
    void everyWrongLineSaysWhyAndKeepsItsNumber() {
        List<ImportLine<DeclareHoliday>> lines = HolidayList.read("""
                2026-06-03 제9회 전국동시지방선거

                대체공휴일
                2026-02-30 없는 날
                2026-06-03 또 그날
                2026-06-04
                """);

        assertThat(lines).extracting(ImportLine::number).containsExactly(1, 3, 4, 5, 6);
        assertThat(lines)
                .extracting(line -> line.problem() == null ? "" : line.problem().messageKey())
                .containsExactly(
                        "",
                        "calendar.import.no-day",
                        "calendar.import.no-day",
                        "calendar.import.twice",
                        "calendar.holiday.name.missing");
    }

    @Test
    void aCalendarGivesADayForEachDayOfItsEvents() {
        List<ImportLine<DeclareHoliday>> lines = HolidayList.read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//holidays//KO
                BEGIN:VEVENT
                UID:1@example.test
                DTSTAMP:20250101T000000Z
                DTSTART;VALUE=DATE:20260216
                DTEND;VALUE=DATE:20260219
                SUMMARY:설날\\, 연휴
                END:VEVENT
                BEGIN:VEVENT
                UID:2@example.test
                DTSTAMP:20250101T000000Z
                DTSTART;VALUE=DATE:20260603
                SUMMARY:제9회
                  전국동시지방선거
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));

        assertThat(lines)
                .extracting(line -> Objects.requireNonNull(line.value()))
                .containsExactly(
                        new DeclareHoliday(LocalDate.of(2026, 2, 16), "설날, 연휴"),
                        new DeclareHoliday(LocalDate.of(2026, 2, 17), "설날, 연휴"),
                        new DeclareHoliday(LocalDate.of(2026, 2, 18), "설날, 연휴"),
                        ELECTION);
    }

    @Test
    void whatIsNoCalendarAndWhatIsTooLongIsRefusedAsAWhole() {
        assertThat(HolidayList.read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART"))
                .singleElement()
                .satisfies(line -> assertThat(line.problem()).isNotNull());
        List<ImportLine<DeclareHoliday>> many = HolidayList.read("2026-06-03 선거\n".repeat(600));
        assertThat(many).hasSize(501);
        assertThat(Objects.requireNonNull(many.getLast().problem()).messageKey())
                .isEqualTo("calendar.import.too-many");
    }
}
