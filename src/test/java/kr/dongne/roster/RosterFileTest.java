package kr.dongne.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers hand in, and what somebody hands in to break the house. */
class RosterFileTest {

    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");

    @ParameterizedTest
    @CsvSource({
        "',','UTF-8',''",
        "';','UTF-8','\uFEFF'",
        "'\t','x-windows-949',''",
        "',','EUC-KR',''",
        "'\t','UTF-16LE','\uFEFF'"
    })
    void textsAreReadInEveryEncodingAndWithEverySeparator(String separator, String charset, String mark) {
        RosterFile file = CouncilRoster.of(3).csv(separator, mark, Charset.forName(charset));

        List<FileLine> lines = lines(file);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).cells()).startsWith("성명", "동 명");
        assertThat(lines.get(1).cells()).startsWith("김민우", "가산동", "회장", "010-1000-0000");
    }

    @Test
    void letters949KnowsBeyondEucKrAreRead() {
        assertThat(lines(new RosterFile("a.csv", "이름\n김믜똠\n".getBytes(KOREAN_WINDOWS)))
                        .get(1)
                        .cells())
                .containsExactly("김믜똠");
    }

    @Test
    void quotedCellsKeepTheirSeparatorsAndLineEnds() {
        assertThat(lines(text("이름,비고\n김하나,\"첫째, 둘째\n셋째 \"\"넷째\"\"\"\n")).get(1).cells())
                .containsExactly("김하나", "첫째, 둘째 셋째 \"넷째\"");
    }

    @Test
    void invisibleAndTakenApartLettersAreTidied() {
        assertThat(CellTexts.tidy("\u200B\u1100\u1175\u11B7 \u00A0하나\u0000\t")).isEqualTo("김 하나");
        assertThat(CellTexts.tidy("가".repeat(100_000))).hasSize(CellTexts.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900101-1234567", "9001011234567", "900101 – 2234567", "주민 8512313456789 임"})
    void residentNumbersComeNoFurther(String text) {
        assertThat(CellTexts.tidy(text)).isEqualTo(CellTexts.MASKED);
    }

    @Test
    void phonesAndDaysAreNoResidentNumbers() {
        assertThat(CellTexts.tidy("010-1234-5678")).isEqualTo("010-1234-5678");
        assertThat(CellTexts.tidy("2024-01-01~2027-12-31")).isEqualTo("2024-01-01~2027-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31",
                "2024.1.31",
                "2024. 1. 31.",
                "2024/01/31",
                "2024년 1월 31일",
                "20240131",
                "24.1.31",
                "240131",
                "45322",
                "2024-01-31T00:00:00"
            })
    void daysAreReadAsRostersWriteThem(String text) {
        assertThat(Days.read(text)).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    void termsHaveTwoEnds() {
        assertThat(Days.term("2024.1.1~2025.12.31"))
                .isEqualTo(new Days.Term(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(Days.term("2024-01-01 - 2025-12-31").to()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Days.term("2024.1.1 ~").to()).isNull();
    }

    @Test
    void workbooksGiveTextsDaysAndWhatFormulasLastSaid() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("=1+1");
            row.createCell(1).setCellFormula("\"김\"&\"하나\"");
            row.createCell(2).setCellValue(1012345678d);
            var day = row.createCell(3);
            day.setCellValue(LocalDate.of(2024, 1, 31));
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"년\" m\"월\" d\"일\""));
            day.setCellStyle(style);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellValue(1.5e300);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));

            List<String> cells = lines(file(workbook)).getFirst().cells();

            assertThat(cells.subList(0, 4)).containsExactly("=1+1", "김하나", "1012345678", "2024-01-31");
            assertThat(cells.get(5)).hasSizeLessThan(40);
        }
    }

    @Test
    void hiddenSheetsAreNotRead() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("숨김").createRow(0).createCell(0).setCellValue("비밀");
            workbook.createSheet("명부").createRow(0).createCell(0).setCellValue("이름");
            workbook.setSheetHidden(0, true);
            workbook.setActiveSheet(1);

            assertThat(lines(file(workbook)).getFirst().cells()).containsExactly("이름");
        }
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        byte[] sheet =
                ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                                + "<c r=\"A1\" t=\"inlineStr\"><is><t>")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] bomb = new byte[300 * 1024 * 1024];
        System.arraycopy(sheet, 0, bomb, 0, sheet.length);
        java.util.Arrays.fill(bomb, sheet.length, bomb.length, (byte) 'A');
        byte[] file = with("xl/worksheets/sheet1.xml", bomb);

        assertThat(file.length).isLessThan(1024 * 1024);
        refused(file, "roster.problem.too-large");
    }

    @Test
    void anEntityBombAndAnExternalEntityAreRefused() throws IOException {
        String head = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [%s]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        String laughs = "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">";

        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml")) {
            refused(with(part, head.formatted(laughs).getBytes(StandardCharsets.UTF_8)), "roster.problem.deceitful");
            refused(
                    with(
                            part,
                            head.formatted("<!ENTITY x SYSTEM \"file:///etc/passwd\">")
                                    .getBytes(StandardCharsets.UTF_8)),
                    "roster.problem.deceitful");
        }
    }

    @Test
    void aCellInAColumnThatCannotBeIsRefused() throws IOException {
        refused(
                with(
                        "xl/worksheets/sheet1.xml",
                        ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                        + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")
                                .getBytes(StandardCharsets.UTF_8)),
                "roster.problem.deceitful");
    }

    @Test
    void aSheetThatCallsItselfAPictureIsRefused() throws IOException {
        refused(
                with("xl/worksheets/sheet1.png", "<worksheet/>".getBytes(StandardCharsets.UTF_8)),
                "roster.problem.deceitful");
    }

    @Test
    void macrosAreRefused() throws IOException {
        refused(with("xl/vbaProject.bin", new byte[] {1, 2, 3}), "roster.problem.macros");
    }

    @Test
    void aWorkbookWithAPasswordIsRefusedInWords() throws Exception {
        try (var container = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(CouncilRoster.of(2).xlsx());
            }
            container.writeFilesystem(bytes);
            refused(bytes.toByteArray(), "roster.problem.encrypted");
        }
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedWhateverItCallsItself() throws IOException {
        refused(new byte[0], "roster.problem.empty");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "roster.problem.no-spreadsheet");
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        refused(noise, "roster.problem.no-spreadsheet");
        refused(new byte[] {(byte) 0xC3, (byte) 0xFF, (byte) 0xFF, '\n'}, "roster.problem.encoding");
        refused(
                zip(Map.of("mimetype", "application/hwp+zip".getBytes(StandardCharsets.UTF_8))),
                "roster.problem.no-spreadsheet");
        byte[] cut = CouncilRoster.of(50).xlsx();
        refused(java.util.Arrays.copyOf(cut, cut.length / 2), "roster.problem.damaged");
        assertThat(lines(new RosterFile("속임.csv", CouncilRoster.of(2).xlsx()))).hasSize(3);
    }

    @Test
    void everyBrokenWorkbookIsRefusedInWordsOrRead() {
        byte[] whole = CouncilRoster.of(20).xlsx();
        Random random = new Random(42);
        for (int i = 0; i < 400; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 1 + i % 8; j++) broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            try {
                lines(new RosterFile("a.xlsx", broken));
            } catch (RosterProblem.Unreadable inWords) {
                assertThat(inWords.messageKey()).startsWith("roster.problem.");
            }
        }
    }

    @Test
    void aFileNameIsNoPath() {
        assertThat(new RosterFile("C:\\Users\\kim\\명부.xlsx", new byte[0]).name())
                .isEqualTo("명부.xlsx");
        assertThat(new RosterFile("../../etc/\u202Ea\r\nb.csv", new byte[0]).name())
                .isEqualTo("ab.csv");
    }

    private static List<FileLine> lines(RosterFile file) {
        List<FileLine> lines = new ArrayList<>();
        file.lines().forEach(lines::add);
        return lines;
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> lines(new RosterFile("명부.xlsx", content)))
                .isInstanceOfSatisfying(RosterProblem.Unreadable.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo(key));
    }

    private static RosterFile text(String text) {
        return new RosterFile("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterFile file(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return new RosterFile("a.xlsx", bytes.toByteArray());
    }

    /** A real workbook with this part added or put in the place of its own. */
    private static byte[] with(String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip =
                ZipFile.builder().setByteArray(CouncilRoster.of(2).xlsx()).get()) {
            for (var entry : Collections.list(zip.getEntries()))
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
