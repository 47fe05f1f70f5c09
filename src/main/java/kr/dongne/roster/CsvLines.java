package kr.dongne.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.dongne.roster.RosterProblem.Unreadable;
import kr.dongne.roster.RosterProblem.Why;

/** A text with a line for each person: UTF-8 or what Korean Windows writes, parted by comma, semicolon or tab. */
final class CsvLines implements FileLines {

    private static final Charset KOREAN_WINDOWS = Charset.forName("x-windows-949");
    private static final int MOST_FIELDS = 2_000;
    private static final int LOOKED_AT = 20_000;

    private final Supplier<Reader> text;
    private final char separator;

    private CsvLines(Supplier<Reader> text, String beginning) {
        this.text = text;
        this.separator = separatorOf(beginning);
    }

    /** Refuses with {@link Unreadable} bytes that are no text. */
    static CsvLines ofBytes(byte[] bytes) {
        Charset charset = charsetOf(bytes);
        int mark = markLength(bytes, charset);
        Supplier<Reader> reader =
                () -> new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
        return new CsvLines(reader, new String(bytes, mark, Math.min(LOOKED_AT, bytes.length - mark), charset));
    }

    @Override
    public void forEach(Consumer<FileLine> taker) {
        var handler = CsvRecordHandler.builder().maxFields(MOST_FIELDS).build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .build(handler, text.get())) {
            for (CsvRecord line : reader) taker.accept(line(line));
        } catch (CsvParseException | IOException | UncheckedIOException damaged) {
            throw new Unreadable(Why.DAMAGED);
        }
    }

    private static FileLine line(CsvRecord line) {
        List<String> cells = line.getFields().stream()
                .limit(CellTexts.MOST_COLUMNS)
                .map(CellTexts::tidy)
                .toList();
        return new FileLine((int) line.getStartingLineNumber(), cells);
    }

    private static char separatorOf(String beginning) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {'\t', ',', ';'}) {
            long found = beginning.chars().filter(c -> c == candidate).count();
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    private static Charset charsetOf(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        for (byte one : bytes) if (one == 0) throw new Unreadable(Why.NO_SPREADSHEET);
        if (isText(bytes, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
        if (isText(bytes, KOREAN_WINDOWS)) return KOREAN_WINDOWS;
        throw new Unreadable(Why.ENCODING);
    }

    private static int markLength(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return charset.equals(KOREAN_WINDOWS) ? 0 : 2;
    }

    /** In pieces, so that a large file is not held a second time as characters. */
    private static boolean isText(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer piece = CharBuffer.allocate(LOOKED_AT);
        while (true) {
            var result = decoder.decode(from, piece, true);
            if (result.isError()) return false;
            if (result.isUnderflow()) return true;
            piece.clear();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
