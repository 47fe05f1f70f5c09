package kr.dongne.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElectionListTest {

    private static final LocalDate POLLING = LocalDate.of(2024, 4, 10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "제22대 국회의원선거 2024-04-10",
                "2024. 4. 10.(수) 제22대 국회의원선거",
                "제22대 국회의원선거\t2024-02-10\t2024-04-10",
                "2024-02-10 ~ 2024-04-10 제22대 국회의원선거"
            })
    void aLineIsANameAndAPollingDayOrAPeriod(String line) {
        assertThat(ElectionList.read(line))
                .singleElement()
                .returns(new AnnounceElection("제22대 국회의원선거", LocalDate.of(2024, 2, 10), POLLING), ImportLine::value);
    }

    @Test
    void anotherPeriodIsTakenAsItIsWritten() {
        assertThat(ElectionList.read("보궐선거 2024-03-01 2024-04-10"))
                .singleElement()
                .returns(new AnnounceElection("보궐선거", LocalDate.of(2024, 3, 1), POLLING), ImportLine::value);
    }

    @Test
    void everyWrongLineSaysWhyAndKeepsItsNumber() {
        assertThat(ElectionList.read("""
                        선거 2024-04-10

                        날이 없는 선거
                        셋 2024-01-01 2024-02-01 2024-03-01
                        거꾸로 2024-04-10 2024-02-10
                        2024-04-11
                        선거 2024-04-10
                        """))
                .extracting(line -> line.number() + " "
                        + (line.problem() == null ? "" : line.problem().messageKey()))
                .containsExactly(
                        "1 ",
                        "3 calendar.election.import.days",
                        "4 calendar.election.import.days",
                        "5 calendar.election.period.invalid",
                        "6 calendar.election.name.missing",
                        "7 calendar.import.twice");
    }
}
