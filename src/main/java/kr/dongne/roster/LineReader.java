package kr.dongne.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonTexts;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Understands one line by its columns: each cell becomes a value or gets a reason why it cannot. */
final class LineReader {

    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern SPACED_NAME = Pattern.compile("[가-힣](?: ?[가-힣]){1,4}");
    private static final Pattern ZERO_LOST = Pattern.compile("10\\d{8}|[2-6]\\d{7,9}");
    private static final Pattern ODD_IN_A_NAME = Pattern.compile(".*[0-9@#=+<>].*");

    private final ColumnMapping mapping;
    private final DongNames dongs;
    private final LocalDate today;
    private final List<String> cells;
    private final List<Mark> marks = new ArrayList<>(2);

    private LineReader(ColumnMapping mapping, DongNames dongs, LocalDate today, List<String> cells) {
        this.mapping = mapping;
        this.dongs = dongs;
        this.today = today;
        this.cells = cells;
    }

    static Wanted read(ColumnMapping mapping, DongNames dongs, LocalDate today, List<String> cells) {
        return new LineReader(mapping, dongs, today, cells).read();
    }

    private Wanted read() {
        String name = name();
        AffiliationRole role = role();
        DongCode dong = dong(role);
        String phone = value(RosterColumn.PHONE, this::phone);
        EmailAddress email = value(RosterColumn.EMAIL, EmailAddress::new);
        Boolean shared = value(RosterColumn.SHARED, LineReader::answer);
        Days.Term term = term();
        String note = value(RosterColumn.NOTE, PersonTexts::note);
        if (phone == null
                && email == null
                && text(RosterColumn.PHONE).isEmpty()
                && text(RosterColumn.EMAIL).isEmpty())
            marks.add(Mark.warning(RosterColumn.PHONE, "roster.reason.no-contact"));
        return new Wanted(name, dong, role, phone, email, shared, term.from(), term.to(), note, marks);
    }

    private @Nullable String name() {
        if (text(RosterColumn.NAME).isEmpty()) {
            marks.add(Mark.error(RosterColumn.NAME, "people.name.missing"));
            return null;
        }
        String name = value(RosterColumn.NAME, PersonTexts::name);
        if (name == null) return null;
        if (name.indexOf(' ') > 0 && SPACED_NAME.matcher(name).matches()) {
            marks.add(Mark.warning(RosterColumn.NAME, "roster.reason.blanks-taken-out"));
            return name.replace(" ", "");
        }
        if (ODD_IN_A_NAME.matcher(name).matches()) marks.add(Mark.warning(RosterColumn.NAME, "roster.reason.odd-name"));
        return name;
    }

    private @Nullable AffiliationRole role() {
        String text = text(RosterColumn.ROLE);
        if (text.isEmpty()) {
            if (mapping.role() == null) marks.add(Mark.error(RosterColumn.ROLE, "roster.reason.role-missing"));
            return mapping.role();
        }
        AffiliationRole role = value(RosterColumn.ROLE, LineReader::knownRole);
        if (role == null || role.inDong() || dongs.wholeDistrict()) return role;
        marks.add(Mark.error(RosterColumn.ROLE, "roster.reason.role-not-yours"));
        return null;
    }

    private @Nullable DongCode dong(@Nullable AffiliationRole role) {
        if (role != null && !role.inDong()) return null;
        String text = text(RosterColumn.DONG);
        DongCode dong = text.isEmpty() ? mapping.dong() : value(RosterColumn.DONG, this::knownDong);
        if (dong == null && text.isEmpty()) marks.add(Mark.error(RosterColumn.DONG, "people.affiliation.dong-missing"));
        if (dong == null || dongs.own(dong)) return dong;
        marks.add(Mark.error(RosterColumn.DONG, "roster.reason.dong-not-yours"));
        return null;
    }

    private Days.Term term() {
        Days.Term both = value(RosterColumn.TERM, Days::term);
        LocalDate from = value(RosterColumn.FROM, Days::read);
        LocalDate to = value(RosterColumn.TO, Days::read);
        if (both != null && from == null) from = both.from();
        if (both != null && to == null) to = both.to();
        RosterColumn end = mapping.columns().containsKey(RosterColumn.TO) ? RosterColumn.TO : RosterColumn.TERM;
        if (to != null && to.isBefore(from == null ? today : from))
            marks.add(
                    from != null
                            ? Mark.error(end, "people.affiliation.ends-before-start")
                            : Mark.error(end, "roster.reason.term-over"));
        else if (to != null && to.isBefore(today)) marks.add(Mark.warning(end, "roster.reason.term-over"));
        return new Days.Term(from, to);
    }

    private String phone(String text) {
        String digits = text.replaceAll("[-. ]", "");
        if (!ZERO_LOST.matcher(digits).matches()) return new PhoneNumber(text).value();
        String repaired = new PhoneNumber("0" + digits).value();
        marks.add(Mark.warning(RosterColumn.PHONE, "roster.reason.zero-added", repaired));
        return repaired;
    }

    private static Boolean answer(String text) {
        Boolean answer = Vocabulary.answer(text);
        if (answer == null) throw new InvalidValue("roster.reason.answer");
        return answer;
    }

    private static AffiliationRole knownRole(String text) {
        AffiliationRole role = Vocabulary.role(text);
        if (role == null) throw new InvalidValue("roster.reason.role-unknown");
        return role;
    }

    private DongCode knownDong(String text) {
        DongCode dong = dongs.find(text);
        if (dong == null) throw new InvalidValue("roster.reason.dong-unknown");
        return dong;
    }

    private String text(RosterColumn column) {
        Integer at = mapping.columns().get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    private <T> @Nullable T value(RosterColumn column, Function<String, @Nullable T> reader) {
        String text = text(column);
        if (text.isEmpty()) return null;
        try {
            if (text.equals(CellTexts.MASKED)) throw new InvalidValue("shared.resident-number");
            if (text.charAt(0) == '#' && SPREADSHEET_ERROR.matcher(text).matches())
                throw new InvalidValue("roster.reason.spreadsheet-error");
            return reader.apply(text);
        } catch (BusinessException refused) {
            marks.add(
                    Mark.error(column, refused.messageKey(), refused.arguments().toArray()));
            return null;
        }
    }
}
