package kr.dongne.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.dongne.roster.RosterProblem.Unreadable;
import kr.dongne.roster.RosterProblem.Why;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook; of a formula it takes what was last computed, and computes nothing itself. */
final class XlsxLines implements FileLines {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_NUMBER = 30;

    private final byte[] bytes;

    private XlsxLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Refuses with {@link Unreadable} what {@link WorkbookGate} does not let pass. */
    static XlsxLines of(byte[] bytes) {
        WorkbookGate.pass(bytes);
        return new XlsxLines(bytes);
    }

    @Override
    public void forEach(Consumer<FileLine> taker) {
        try (var workbook = opened(bytes);
                var rows = rows(firstVisible(workbook))) {
            Iterator<Row> next = rows.iterator();
            boolean since1904 = workbook.isDate1904();
            for (FileLine line = read(next, since1904); line != null; line = read(next, since1904)) taker.accept(line);
        } catch (IOException | ExcelReaderException damaged) {
            throw new Unreadable(Why.DAMAGED);
        }
    }

    private static ReadableWorkbook opened(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS);
        } catch (RuntimeException damaged) {
            throw new Unreadable(Why.DAMAGED);
        }
    }

    private static Stream<Row> rows(Sheet sheet) throws IOException {
        try {
            return sheet.openStream();
        } catch (RuntimeException damaged) {
            throw new Unreadable(Why.DAMAGED);
        }
    }

    /** Null after the last one. The library's own exceptions quote what they read, so they go no further. */
    private static @Nullable FileLine read(Iterator<Row> rows, boolean since1904) {
        try {
            return rows.hasNext() ? line(rows.next(), since1904) : null;
        } catch (RuntimeException damaged) {
            throw new Unreadable(Why.DAMAGED);
        }
    }

    private static Sheet firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new Unreadable(Why.EMPTY));
    }

    private static FileLine line(Row row, boolean since1904) {
        int width = Math.min(row.getCellCount(), CellTexts.MOST_COLUMNS);
        List<String> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) cells.add(CellTexts.tidy(text(row.getCell(column), since1904)));
        return new FileLine(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell, boolean since1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.STRING) return String.valueOf(cell.getValue());
        String raw = cell.getRawValue();
        if (raw == null) return "";
        boolean number = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        if (!number || raw.length() > LONGEST_NUMBER) return raw;
        return isDate(cell) ? date(raw, since1904) : number(raw);
    }

    private static String number(String raw) {
        try {
            BigDecimal value = new BigDecimal(raw);
            boolean endless = Math.abs((long) value.scale()) > LONGEST_NUMBER;
            return endless ? raw : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    private static String date(String raw, boolean since1904) {
        try {
            double days = Double.parseDouble(raw);
            if (!(days >= 1 && days < 2_958_466)) return raw;
            LocalDateTime moment =
                    DAY_ZERO.plusDays((long) days + (since1904 ? 1462 : 0)).atStartOfDay();
            return moment.toLocalDate().toString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    /** ECMA-376 part 1, 18.8.30: 14–22 are dates everywhere, 27–36 and 50–58 in East Asia; others say it in their pattern. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null || id == 0) return false;
        boolean everywhere = (id >= 14 && id <= 17) || id == 22;
        if (everywhere || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
        String pattern = cell.getDataFormatString();
        if (pattern == null) return false;
        String bare = pattern.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }
}
