package kr.dongne.roster;

import java.util.regex.Pattern;
import kr.dongne.roster.RosterProblem.Unreadable;
import kr.dongne.roster.RosterProblem.Why;

/** A file that somebody handed in, taken for what its bytes are and not for what its name says. */
@SuppressWarnings("ArrayRecordComponent") // handed from the upload to the reader, never compared
public record RosterFile(String name, byte[] content) {

    /** The largest file that is taken. */
    public static final int LARGEST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    public RosterFile {
        String plain = UNSEEN.matcher(PATH.matcher(name).replaceFirst("")).replaceAll("");
        name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** Cells that were copied from a spreadsheet. */
    public static RosterFile pasted(String cells) {
        return new RosterFile("", cells.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    ImportKind kind() {
        if (name.isEmpty()) return ImportKind.PASTED;
        return isZip() ? ImportKind.XLSX : ImportKind.CSV;
    }

    /** Refuses with {@link Unreadable}. */
    FileLines lines() {
        if (content.length == 0) throw new Unreadable(Why.EMPTY);
        if (content.length > LARGEST_BYTES) throw new Unreadable(Why.TOO_LARGE);
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) throw new Unreadable(Why.ENCRYPTED);
        return isZip() ? XlsxLines.of(content) : CsvLines.ofBytes(content);
    }

    private boolean isZip() {
        return startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6);
    }

    private boolean startsWith(int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((content[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
