package kr.dongne.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.AccountPeople;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.GrantRole;
import kr.dongne.account.LinkPerson;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.people.People;
import kr.dongne.people.PeopleFixture;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of grants as a workbook says what the screen says. */
@DongneTest
class GrantRegisterTest {

    @Autowired
    GrantRegister register;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountQueries queries;

    @Autowired
    AccountPeople owners;

    @Autowired
    People people;

    @BeforeEach
    void oneWhoCountsOneWhoRestsAndOneWhoIsOver() {
        SignedIn.as(Role.ADMIN);
        granted("counts");
        owners.link(new LinkPerson(
                granted("rests"),
                queries.list().stream()
                        .filter(account -> account.username().equals("rests"))
                        .findFirst()
                        .orElseThrow()
                        .version(),
                new PeopleFixture(people)
                        .officialWhoLeft("김담당", PeopleFixture.GASAN)
                        .value()));
        accounts.disable(granted("over"));
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void theWorkbookSaysWhichGrantsCountRestAndAreOver() throws IOException {
        assertThat(states(false, Locale.KOREAN)).containsExactly("counts 유효", "over 끝남", "rests 쉼 (지금 소속 없음)");
        assertThat(states(true, Locale.KOREAN)).containsExactly("counts 유효", "rests 쉼 (지금 소속 없음)");
        assertThat(states(true, Locale.ENGLISH)).hasSize(2).noneMatch(line -> line.contains("쉼"));
    }

    @Test
    void withoutAReasonThereIsNoWorkbook() {
        assertThatThrownBy(() -> register.export(true, Locale.KOREAN, " "))
                .isInstanceOf(PrivacyProblem.TextMissing.class);
    }

    private AccountId granted(String username) {
        AccountId id = accounts.create(
                new CreateAccount(new Username(username), username, null, new Password("for-tests-only-1"), false));
        accounts.grant(
                new GrantRole(id, Role.DONG_OFFICIAL, PeopleFixture.GASAN, null, LocalDate.of(2020, 1, 1), null));
        return id;
    }

    /** The account's name and the state of each line. */
    private List<String> states(boolean currentOnly, Locale language) throws IOException {
        byte[] file = register.export(currentOnly, language, "정기 점검").content();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) cells.add(cell.toString());
                rows.add(cells);
            }
            String heading = language == Locale.KOREAN ? "상태" : "State";
            List<String> headings = rows.stream()
                    .filter(row -> row.contains(heading))
                    .findFirst()
                    .orElseThrow();
            return rows.subList(rows.indexOf(headings) + 1, rows.size()).stream()
                    .filter(row -> row.size() == headings.size())
                    .filter(row -> !row.getFirst().startsWith("관리자")) // who is there after the start
                    .map(row -> row.getFirst().replaceAll(" .*", "") + " " + row.get(headings.indexOf(heading)))
                    .toList();
        }
    }
}
