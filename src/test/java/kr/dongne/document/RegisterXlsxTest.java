package kr.dongne.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook as a second reader (Apache POI) reads it. */
class RegisterXlsxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+82-2-555-0100",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "=HYPERLINK(\"https://example.org\",\"x\")",
                "'=1",
                "00123",
                "1e5",
                "TRUE",
                "_x0041_",
                "<b>&amp;</b>",
                "두 줄\n이름"
            })
    void whatAUserTypedIsAStringAndStaysAsTyped(String typed) throws IOException {
        Cell cell = onlyCell(typed);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(typed);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void aTextThatBeginsWithACarriageReturnIsAStringToo() throws IOException {
        Cell cell = onlyCell("\r=1+1");

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("\n=1+1");
    }

    @Test
    void charactersThatNoXmlMayHoldAreLeftOut() throws IOException {
        assertThat(onlyCell("가\u0000\u0008나\uFFFE\uD800다").getStringCellValue()).isEqualTo("가나다");
    }

    @Test
    void noFormulaIsAnywhereInTheWorkbook() throws IOException {
        Register register = Registers.list(Layout.LIST, List.of(List.of("=1+1", "=2"), List.of("+1", "-1")));
        try (XSSFWorkbook workbook = read(RegisterXlsx.write(register))) {
            for (Row row : workbook.getSheetAt(0))
                for (Cell cell : row) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void eachSectionOfASignInSheetIsASheetThatPrintsOnA4() throws IOException {
        try (XSSFWorkbook workbook = read(RegisterXlsx.write(Registers.signInSheet(3, 12)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            Sheet sheet = workbook.getSheet("시험2동");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows()).isNotNull();
            int heads = sheet.getRepeatingRows().getFirstRow();
            assertThat(texts(sheet.getRow(heads))).containsExactly("연번", "소속·직책", "성명", "서명", "비고");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (heads + 1));
            assertThat(sheet.getRow(heads + 2).getHeightInPoints()).isBetween(30f, 33f);
            assertThat(allText(sheet)).contains("민관협력 워크숍 서명부", "개인정보 수집·이용 안내", "가나12", "확인자");
        }
    }

    @Test
    void aSerialNumberIsANumber() throws IOException {
        try (XSSFWorkbook workbook = read(RegisterXlsx.write(Registers.signInSheet(1, 1)))) {
            Sheet sheet = workbook.getSheetAt(0);
            Cell number =
                    sheet.getRow(sheet.getRepeatingRows().getFirstRow() + 2).getCell(0);
            assertThat(number.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(number.getNumericCellValue()).isEqualTo(1);
        }
    }

    @Test
    void sheetNamesAreLegalAndDifferent() {
        SheetNames names = new SheetNames();
        assertThat(names.next("가/나:다[1]?*")).isEqualTo("가 나 다 1");
        assertThat(names.next("가산동")).isEqualTo("가산동");
        assertThat(names.next("가산동")).isEqualTo("가산동 (2)");
        assertThat(names.next("가".repeat(40))).hasSize(31);
        assertThat(names.next("가".repeat(40))).hasSize(31).endsWith("(2)");
        assertThat(names.next("''")).isEqualTo("Sheet");
    }

    private static Cell onlyCell(String text) throws IOException {
        Register register = Registers.list(Layout.LIST, List.of(List.of(text, "")));
        try (XSSFWorkbook workbook = read(RegisterXlsx.write(register))) {
            Sheet sheet = workbook.getSheetAt(0);
            return sheet.getRow(sheet.getRepeatingRows().getFirstRow() + 1).getCell(0);
        }
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) texts.add(cell.getStringCellValue());
        return texts;
    }

    private static String allText(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        StringBuilder all = new StringBuilder();
        for (Row row : sheet)
            for (Cell cell : row) all.append(formatter.formatCellValue(cell)).append('\n');
        return all.toString();
    }
}
