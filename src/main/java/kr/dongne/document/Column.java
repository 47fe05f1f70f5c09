package kr.dongne.document;

/**
 * A column of a register.
 *
 * @param width its width relative to the other columns; the table always fills the page
 */
public record Column(String heading, int width, Kind kind) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** Text, from the left. */
        TEXT,
        /** Short text in the middle, such as a status. */
        CENTERED,
        /** A whole number written by the program; anything else in it stays text. */
        NUMBER,
        /** An empty box to sign in. */
        SIGNATURE
    }

    public Column {
        if (width < 1) throw new IllegalArgumentException("a column needs a width");
    }

    public static Column text(String heading, int width) {
        return new Column(heading, width, Kind.TEXT);
    }

    public static Column centered(String heading, int width) {
        return new Column(heading, width, Kind.CENTERED);
    }

    public static Column number(String heading, int width) {
        return new Column(heading, width, Kind.NUMBER);
    }

    public static Column signature(String heading, int width) {
        return new Column(heading, width, Kind.SIGNATURE);
    }
}
