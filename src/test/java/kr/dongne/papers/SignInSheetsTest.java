package kr.dongne.papers;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.WalkIn;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.document.DocumentFile;
import kr.dongne.event.EventId;
import kr.dongne.papers.DownloadSheet.Format;
import kr.dongne.papers.DownloadSheet.Kind;
import kr.dongne.people.PersonId;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest
class SignInSheetsTest {

    @Autowired
    private SignInSheets sheets;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private DistrictSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private EventId event;

    @BeforeEach
    void aWorkshopOfTwoDongs() {
        Workshop workshop = new Workshop(beans);
        event = workshop.event();
        AttendeeId chair = workshop.invited("김회장", AffiliationRole.CHAIR, GASAN);
        workshop.proxy("박대리", chair);
        PersonId both = workshop.person("이두동", AffiliationRole.SECRETARY, GASAN);
        workshop.alsoIn(both, AffiliationRole.COUNCIL_MEMBER, DOKSAN_1);
        workshop.invited(both);
        workshop.invited("=1+1", AffiliationRole.CHAIR, DOKSAN_1);
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void theSheetHasAPageForEachDongWithNamesBoxesAndThePrivacyNotice() throws IOException {
        DocumentFile file = download(Kind.SIGN_IN_SHEET, Format.PDF);

        assertThat(file.name()).isEqualTo("민관협력 워크숍 서명부 2030-04-17.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(page(pdf, 1))
                    .contains("민관협력 워크숍 서명부", "2030. 4. 17.(수) 14:00–17:00", "개인정보 수집·이용 안내", "보유 기간")
                    .contains("가산동", "서명", "김회장", "주민자치회 회장", "김회장 대리", "이두동", "1 / 2")
                    .doesNotContain("=1+1");
            assertThat(page(pdf, 2)).contains("독산1동", "이두동", "가산동 명부에서 서명", "=1+1", "2 / 2");
        }
    }

    @Test
    void theDistrictsOwnPrivacyNoticeIsPrinted() throws IOException {
        SignedIn.as(Role.ADMIN);
        settings.change(Setting.PRIVACY_NOTICE_ON_SHEETS, "우리 구의 안내\n둘째 줄");
        SignedIn.as(Role.DISTRICT_OFFICER);

        try (PDDocument pdf =
                Loader.loadPDF(download(Kind.SIGN_IN_SHEET, Format.PDF).content())) {
            assertThat(page(pdf, 1)).contains("우리 구의 안내", "둘째 줄").doesNotContain("보유 기간");
        }
        SignedIn.as(Role.ADMIN);
        settings.change(Setting.PRIVACY_NOTICE_ON_SHEETS, "");
    }

    @Test
    void theWorkbookHasTheSameAndNoFormula() throws IOException {
        DocumentFile file = download(Kind.SIGN_IN_SHEET, Format.XLSX);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(cells(workbook.getSheet("가산동")).map(SignInSheetsTest::text))
                    .contains("김회장", "박대리", "이두동", "개인정보 수집·이용 안내");
            Cell name = cells(workbook.getSheet("독산1동"))
                    .filter(cell -> text(cell).equals("=1+1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void theAttendanceListSaysWhoCame() throws IOException {
        ExpectedRow chair = book.expected(event).stream()
                .filter(row -> row.name().equals("김회장"))
                .findFirst()
                .orElseThrow();
        book.checkIn(new CheckIn(event, chair.id(), null, null, null));
        book.walkIn(WalkIn.of(event, "나그네", DOKSAN_1, null));

        try (PDDocument pdf =
                Loader.loadPDF(download(Kind.ATTENDANCE_LIST, Format.PDF).content())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("민관협력 워크숍 출석부", "참석 2명 / 예정 3명", "나그네", "현장 참석")
                    .contains("가산동: 참석 1명 / 예정 2명 · 정족 미달: 간사", "독산1동: 참석 1명 / 예정 2명 · 정족 미달: 회장, 간사");
        }
        byte[] xlsx = download(Kind.ATTENDANCE_LIST, Format.XLSX).content();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(cells(workbook.getSheetAt(0)).map(SignInSheetsTest::text))
                    .contains("가산동, 독산1동", "출석", "미확인", "나그네");
        }
    }

    @Test
    void aDownloadNeedsAReasonThatTheAccessLogKeeps() {
        assertThatThrownBy(() ->
                        sheets.download(new DownloadSheet(event, Kind.SIGN_IN_SHEET, Format.PDF, Locale.KOREAN, "  ")))
                .isInstanceOf(PapersProblem.ReasonMissing.class);
        assertThat(logged()).isEmpty();

        download(Kind.SIGN_IN_SHEET, Format.PDF);

        assertThat(logged()).containsExactly("sign_in_sheet pdf: 행사 당일 접수대용");
        assertThat(jdbc.sql("select subject_count from access_log where task = 'DOCUMENT_DOWNLOADED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aDongsOfficialGetsTheOwnDongOnly() throws IOException {
        SignedIn.as(Role.DONG_OFFICIAL, DOKSAN_1.value());

        try (PDDocument pdf =
                Loader.loadPDF(download(Kind.SIGN_IN_SHEET, Format.PDF).content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(page(pdf, 1)).contains("독산1동", "이두동").doesNotContain("김회장", "가산동 ");
        }
    }

    @Test
    void theListIsThereInEnglishToo() throws IOException {
        DocumentFile file =
                sheets.download(new DownloadSheet(event, Kind.ATTENDANCE_LIST, Format.PDF, Locale.ENGLISH, "meeting"));
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(page(pdf, 1)).contains("attendance", "Not marked").doesNotContain("미확인");
        }
    }

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        assertThat(new TreeSet<>(keys("/i18n/attendance.properties")))
                .isEqualTo(new TreeSet<>(keys("/i18n/attendance_en.properties")));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var stream = SignInSheetsTest.class.getResourceAsStream(bundle)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }

    private DocumentFile download(Kind kind, Format format) {
        DocumentFile file = sheets.download(new DownloadSheet(event, kind, format, Locale.KOREAN, "행사 당일 접수대용"));
        keepToLookAt(file);
        return file;
    }

    private static void keepToLookAt(DocumentFile file) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "documents"));
            Files.write(folder.resolve(file.name()), file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> logged() {
        return jdbc.sql("select detail from access_log where task = 'DOCUMENT_DOWNLOADED'")
                .query(String.class)
                .list();
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static Stream<Cell> cells(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap((Row row) -> StreamSupport.stream(row.spliterator(), false));
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
