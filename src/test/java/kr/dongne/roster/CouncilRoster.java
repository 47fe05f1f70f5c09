package kr.dongne.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of made-up council members, as an officer would keep it: 404 people of ten dongs. */
public final class CouncilRoster {

    public static final int NAME = 0;
    public static final int DONG = 1;
    public static final int ROLE = 2;
    public static final int PHONE = 3;
    public static final int EMAIL = 4;
    public static final int SHARED = 5;
    public static final int FROM = 6;
    public static final int TO = 7;
    public static final int NOTE = 8;

    private static final List<String> HEADINGS =
            List.of("성명", "동 명", "직책(구분)", "휴대폰 번호", "E-mail", "공용메일", "임기 시작일", "임기 종료일", "비고");
    private static final List<String> DONGS =
            List.of("가산동", "독산1동", "독산2동", "독산3동", "독산4동", "시흥1동", "시흥2동", "시흥3동", "시흥4동", "시흥5동");
    private static final String SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String FIRST = "민서지현수영예은준도하윤재성태";
    private static final String SECOND = "우진아연호석빈경미선희철훈나라";
    private static final int PEOPLE = 404;

    private final List<String> headings = new ArrayList<>(HEADINGS);
    private final List<String[]> lines = new ArrayList<>();

    /** Line 2 of the sheet is the first person. */
    public static CouncilRoster of404() {
        return of(PEOPLE);
    }

    public static CouncilRoster of(int people) {
        CouncilRoster roster = new CouncilRoster();
        for (int i = 0; i < people; i++) roster.add(person(i));
        return roster;
    }

    static CouncilRoster empty() {
        return new CouncilRoster();
    }

    private static String[] person(int i) {
        String name = "" + SURNAMES.charAt(i % 20) + FIRST.charAt(i / 20 % 15) + SECOND.charAt(i / 300 % 15);
        String role = i % 40 == 0 ? "회장" : i % 40 == 1 ? "부회장" : i % 40 == 2 ? "감사" : "위원";
        return line(
                i < 4500 ? name : name + SECOND.charAt(i / 4500 % 15) + FIRST.charAt(i / 67_500 % 15),
                DONGS.get(i / 41 % 10),
                role,
                String.format("010-%04d-%04d", 1000 + i / 10_000, i % 10_000),
                "member" + i + "@council.test",
                "",
                "2024-01-01",
                "2027-12-31",
                "");
    }

    static String[] line(String... cells) {
        return Arrays.copyOf(cells, HEADINGS.size());
    }

    public CouncilRoster add(String... line) {
        String[] cells = line(line);
        for (int i = 0; i < cells.length; i++) if (cells[i] == null) cells[i] = "";
        lines.add(cells);
        return this;
    }

    /** Puts this text into a line of the sheet, counted as a spreadsheet does. */
    public CouncilRoster set(int line, int column, String text) {
        lines.get(line - 2)[column] = text;
        return this;
    }

    public String get(int line, int column) {
        return lines.get(line - 2)[column];
    }

    CouncilRoster heading(int column, String text) {
        headings.set(column, text);
        return this;
    }

    public CouncilRoster remove(int line) {
        lines.remove(line - 2);
        return this;
    }

    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("명부");
            write(sheet, 0, headings);
            for (int i = 0; i < lines.size(); i++) write(sheet, i + 1, List.of(lines.get(i)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public RosterFile file() {
        return new RosterFile("주민자치회 명부.xlsx", xlsx());
    }

    RosterFile csv(String separator, String mark, Charset charset) {
        StringBuilder text =
                new StringBuilder(mark).append(String.join(separator, headings)).append("\r\n");
        for (String[] line : lines) text.append(String.join(separator, line)).append("\r\n");
        return new RosterFile("명부.csv", text.toString().getBytes(charset));
    }

    RosterFile pasted() {
        StringBuilder text = new StringBuilder(String.join("\t", headings)).append('\n');
        for (String[] line : lines) text.append(String.join("\t", line)).append('\n');
        return RosterFile.pasted(text.toString());
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) if (!cells.get(i).isEmpty()) sheet.value(row, i, cells.get(i));
    }
}
