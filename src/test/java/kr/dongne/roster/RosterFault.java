package kr.dongne.roster;

import static kr.dongne.roster.CouncilRoster.DONG;
import static kr.dongne.roster.CouncilRoster.EMAIL;
import static kr.dongne.roster.CouncilRoster.FROM;
import static kr.dongne.roster.CouncilRoster.NAME;
import static kr.dongne.roster.CouncilRoster.NOTE;
import static kr.dongne.roster.CouncilRoster.PHONE;
import static kr.dongne.roster.CouncilRoster.ROLE;
import static kr.dongne.roster.CouncilRoster.SHARED;
import static kr.dongne.roster.CouncilRoster.TO;

import java.util.List;
import kr.dongne.roster.Mark.Level;

/**
 * One thing that is wrong or odd in a roster.
 *
 * @param line of the sheet, as a spreadsheet counts
 * @param column where the text is put; -1 where the line needs more than that
 */
public record RosterFault(String what, int line, int column, String text, RosterColumn at, Level level, String reason) {

    /** Twenty-three lines that are wrong or odd, each in its own way. */
    public static List<RosterFault> all() {
        return List.of(
                new RosterFault("no name", 10, NAME, "", RosterColumn.NAME, Level.ERROR, "people.name.missing"),
                new RosterFault(
                        "an endless name",
                        20,
                        NAME,
                        "김".repeat(120),
                        RosterColumn.NAME,
                        Level.ERROR,
                        "people.name.invalid"),
                new RosterFault(
                        "a name with digits",
                        30,
                        NAME,
                        "김하나2",
                        RosterColumn.NAME,
                        Level.WARNING,
                        "roster.reason.odd-name"),
                new RosterFault(
                        "a spaced name",
                        40,
                        NAME,
                        "남 궁 솔",
                        RosterColumn.NAME,
                        Level.WARNING,
                        "roster.reason.blanks-taken-out"),
                new RosterFault(
                        "an unknown dong",
                        50,
                        DONG,
                        "독산9동",
                        RosterColumn.DONG,
                        Level.ERROR,
                        "roster.reason.dong-unknown"),
                new RosterFault(
                        "no dong", 60, DONG, "", RosterColumn.DONG, Level.ERROR, "people.affiliation.dong-missing"),
                new RosterFault(
                        "an unknown role",
                        70,
                        ROLE,
                        "총무대신",
                        RosterColumn.ROLE,
                        Level.ERROR,
                        "roster.reason.role-unknown"),
                new RosterFault("no role", 80, ROLE, "", RosterColumn.ROLE, Level.ERROR, "roster.reason.role-missing"),
                new RosterFault(
                        "half a phone number",
                        90,
                        PHONE,
                        "010-12",
                        RosterColumn.PHONE,
                        Level.ERROR,
                        "shared.phone.invalid"),
                new RosterFault(
                        "a phone that lost its zero",
                        100,
                        PHONE,
                        "1077778888",
                        RosterColumn.PHONE,
                        Level.WARNING,
                        "roster.reason.zero-added"),
                new RosterFault(
                        "a resident number as phone",
                        110,
                        PHONE,
                        "900101-1234567",
                        RosterColumn.PHONE,
                        Level.ERROR,
                        "shared.resident-number"),
                new RosterFault(
                        "a resident number in a note",
                        120,
                        NOTE,
                        "주민번호 8001012345678",
                        RosterColumn.NOTE,
                        Level.ERROR,
                        "shared.resident-number"),
                new RosterFault(
                        "a spreadsheet's error",
                        130,
                        PHONE,
                        "#REF!",
                        RosterColumn.PHONE,
                        Level.ERROR,
                        "roster.reason.spreadsheet-error"),
                new RosterFault(
                        "no address",
                        140,
                        EMAIL,
                        "member.council.test",
                        RosterColumn.EMAIL,
                        Level.ERROR,
                        "shared.email.invalid"),
                new RosterFault(
                        "an address of several",
                        150,
                        EMAIL,
                        "member150@council.test",
                        RosterColumn.EMAIL,
                        Level.WARNING,
                        "roster.reason.shared"),
                new RosterFault(
                        "neither yes nor no",
                        160,
                        SHARED,
                        "글쎄요",
                        RosterColumn.SHARED,
                        Level.ERROR,
                        "roster.reason.answer"),
                new RosterFault("no date", 170, FROM, "작년 봄", RosterColumn.FROM, Level.ERROR, "roster.reason.day"),
                new RosterFault(
                        "the 31st of February",
                        180,
                        TO,
                        "2027-02-31",
                        RosterColumn.TO,
                        Level.ERROR,
                        "roster.reason.day"),
                new RosterFault(
                        "an end before the start",
                        190,
                        TO,
                        "2023-01-01",
                        RosterColumn.TO,
                        Level.ERROR,
                        "people.affiliation.ends-before-start"),
                new RosterFault(
                        "a term that is over",
                        200,
                        TO,
                        "2025-12-31",
                        RosterColumn.TO,
                        Level.WARNING,
                        "roster.reason.term-over"),
                new RosterFault(
                        "an endless note",
                        210,
                        NOTE,
                        "가".repeat(5000),
                        RosterColumn.NOTE,
                        Level.ERROR,
                        "people.note.too-long"),
                new RosterFault("said twice", 220, -1, "", RosterColumn.NAME, Level.ERROR, "roster.reason.said-before"),
                new RosterFault(
                        "a namesake who is known",
                        230,
                        -1,
                        "",
                        RosterColumn.NAME,
                        Level.ASK,
                        "roster.reason.ask.contact-differs"));
    }
}
