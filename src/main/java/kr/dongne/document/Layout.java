package kr.dongne.document;

/**
 * How a register lies on A4 paper.
 *
 * @param sectionsApart each section begins a page (a sheet of the workbook) of its own, with title and notice
 * @param rowHeight the least height of a row, in millimetres
 */
public record Layout(boolean landscape, boolean sectionsApart, int rowHeight) {

    /** A list to read: portrait, one table after the other. */
    public static final Layout LIST = new Layout(false, false, 7);

    /** A list with many columns. */
    public static final Layout WIDE_LIST = new Layout(true, false, 7);

    /** Sheets to sign: each section on a page of its own, rows high enough for a hand. */
    public static final Layout SIGNED_SHEETS = new Layout(false, true, 11);

    public Layout {
        if (rowHeight < 5 || rowHeight > 60) throw new IllegalArgumentException("not a row's height: " + rowHeight);
    }
}
