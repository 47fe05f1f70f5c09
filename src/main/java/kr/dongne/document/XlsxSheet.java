package kr.dongne.document;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One worksheet of a register: title, notes, notice, column heads, the rows of its sections, closing lines. */
final class XlsxSheet {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** What fits between the margins of A4 in the default font, in characters. */
    private static final int PORTRAIT_CHARACTERS = 88;

    private static final int LANDSCAPE_CHARACTERS = 132;
    private static final String TEXT_FORMAT = "@";
    private static final String HEAD_FILL = "E8EEF9";
    private static final String SECTION_FILL = "F4F5F6";

    private final Worksheet sheet;
    private final Register register;
    private final int lastColumn;
    private int row;

    XlsxSheet(Worksheet sheet, Register register) {
        this.sheet = sheet;
        this.register = register;
        this.lastColumn = register.columns().size() - 1;
    }

    void write(List<Section> sections) {
        setUpPage();
        writeTop();
        writeHeads();
        for (Section section : sections) writeSection(section);
        for (String line : register.closing()) writeLine(line).set();
    }

    private void setUpPage() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(register.layout().landscape() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.7f);
        sheet.footer("&P / &N", Position.CENTER);
        for (int column = 0; column <= lastColumn; column++) sheet.width(column, widthOf(column));
    }

    private double widthOf(int column) {
        int page = register.layout().landscape() ? LANDSCAPE_CHARACTERS : PORTRAIT_CHARACTERS;
        return Math.max(4, page * register.shareOf(register.columns().get(column)));
    }

    private void writeTop() {
        writeLine(register.title())
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .set();
        sheet.rowHeight(row - 1, 30);
        for (String note : register.notes()) writeLine(note).set();
        Notice notice = register.notice();
        if (notice == null) return;
        writeLine(notice.heading()).bold().borderStyle(BorderStyle.THIN).set();
        for (String line : notice.lines())
            writeLine(line).borderStyle(BorderStyle.THIN).set();
    }

    /** A merged line over the whole width, as high as its text needs. */
    private StyleSetter writeLine(String text) {
        int line = row++;
        text(line, 0, text);
        sheet.rowHeight(line, 17 * linesNeeded(text));
        sheet.range(line, 0, line, lastColumn).merge();
        return sheet.range(line, 0, line, lastColumn)
                .style()
                .format(TEXT_FORMAT)
                .wrapText(true)
                .verticalAlignment("center");
    }

    private int linesNeeded(String text) {
        int page = register.layout().landscape() ? LANDSCAPE_CHARACTERS : PORTRAIT_CHARACTERS;
        int lines = 0;
        for (String line : text.split("\n", -1)) lines += 1 + widthInCharacters(line) / page;
        return Math.min(lines, 20);
    }

    private static int widthInCharacters(String line) {
        return line.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }

    private void writeHeads() {
        for (int column = 0; column <= lastColumn; column++)
            text(row, column, register.columns().get(column).heading());
        boxes(row).bold().fillColor(HEAD_FILL).horizontalAlignment("center").set();
        sheet.rowHeight(row, 22);
        sheet.repeatRows(row);
        sheet.freezePane(0, row + 1);
        row++;
    }

    private void writeSection(Section section) {
        if (!section.heading().isEmpty())
            writeLine(section.heading())
                    .bold()
                    .fillColor(SECTION_FILL)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        for (List<String> texts : section.rows()) writeRow(texts);
    }

    private void writeRow(List<String> texts) {
        for (int column = 0; column <= lastColumn; column++) cell(column, texts.get(column));
        sheet.rowHeight(row, register.layout().rowHeight() * POINTS_PER_MILLIMETRE);
        row++;
    }

    private void cell(int column, String text) {
        Column.Kind kind = register.columns().get(column).kind();
        StyleSetter style = sheet.style(row, column)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true);
        if (kind == Column.Kind.NUMBER && isWholeNumber(text)) {
            sheet.value(row, column, Long.valueOf(text));
            style.horizontalAlignment("center").set();
            return;
        }
        text(row, column, text);
        style.format(TEXT_FORMAT)
                .horizontalAlignment(kind == Column.Kind.TEXT ? "left" : "center")
                .set();
    }

    private static boolean isWholeNumber(String text) {
        return text.matches("0|[1-9][0-9]{0,8}");
    }

    /** Always a string cell; the text format keeps it one when somebody edits the cell. */
    private void text(int line, int column, String text) {
        if (!text.isEmpty()) sheet.value(line, column, CellText.forWorkbook(text));
    }

    private StyleSetter boxes(int line) {
        return sheet.range(line, 0, line, lastColumn)
                .style()
                .format(TEXT_FORMAT)
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true);
    }
}
