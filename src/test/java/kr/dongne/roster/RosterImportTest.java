package kr.dongne.roster;

import static kr.dongne.roster.CouncilRoster.DONG;
import static kr.dongne.roster.CouncilRoster.EMAIL;
import static kr.dongne.roster.CouncilRoster.NAME;
import static kr.dongne.roster.CouncilRoster.NOTE;
import static kr.dongne.roster.CouncilRoster.PHONE;
import static kr.dongne.roster.CouncilRoster.ROLE;
import static kr.dongne.roster.CouncilRoster.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.ChangePerson;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterRow;
import kr.dongne.roster.Mark.Level;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster of 404 people with everything that is wrong with rosters, from the file to its being taken back. */
@DongneTest(properties = "dongne.clock=2026-11-20T00:00:00Z")
class RosterImportTest {

    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private RosterImports imports;

    @Autowired
    private RosterChecks checks;

    @Autowired
    private RosterApplying applying;

    @Autowired
    private RosterFiles files;

    @Autowired
    private RosterCleaning cleaning;

    @Autowired
    private RosterDisposal disposal;

    @Autowired
    private Clock clock;

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theDistrictHasSignedIn() {
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    private CouncilRoster faulty() {
        CouncilRoster sheet = CouncilRoster.of404();
        for (RosterFault one : RosterFault.all())
            if (one.column() >= 0) sheet.set(one.line(), one.column(), one.text());
        for (int column = 0; column <= NOTE; column++) sheet.set(220, column, sheet.get(219, column));
        register(sheet.get(230, NAME), "010-9999-9999", null, since(AffiliationRole.COUNCIL_MEMBER, dong(sheet, 230)));
        return sheet;
    }

    @Test
    void everyFaultIsFoundWithItsReasonAndNothingElse() {
        ImportId id = imports.begin(faulty().file());

        List<RosterFault> faults = RosterFault.all();
        assertThat(faults).hasSize(23);
        for (RosterFault one : faults) {
            LineRow row = line(id, one.line());
            assertThat(row.marksOf(one.at()))
                    .as(one.what())
                    .extracting(Mark::level, Mark::messageKey)
                    .contains(org.assertj.core.groups.Tuple.tuple(one.level(), one.reason()));
            assertThat(row.state())
                    .as(one.what())
                    .isEqualTo(
                            switch (one.level()) {
                                case ERROR -> LineState.ERROR;
                                case ASK -> LineState.ASK;
                                default -> LineState.NEW;
                            });
        }
        LineCounts counts = checks.counts(id);
        assertThat(counts.of(LineState.ERROR)).isEqualTo(17);
        assertThat(counts.of(LineState.ASK)).isEqualTo(1);
        assertThat(counts.of(LineState.NEW)).isEqualTo(404 - 18);
        assertThat(counts.warned()).isEqualTo(6); // five lines, and the other one of the shared mailbox
        assertThat(checks.of(id).masked()).isEqualTo(2);
    }

    @Test
    void noResidentNumberIsKeptAnywhere() {
        imports.begin(faulty().file());

        String everything = String.join(
                " ",
                jdbc.sql("select concat_ws(' ', raw, marks, note, phone) from roster_line")
                        .query(String.class)
                        .list());
        assertThat(everything).doesNotContain("1234567").doesNotContain("2345678");
    }

    @Test
    void aDryRunWritesNobody() {
        imports.begin(CouncilRoster.of404().file());

        assertThat(roster.count(RosterFilter.CURRENT)).isZero();
    }

    @Test
    void correctedLinesAreCheckedAgainAndThenEverybodyIsWritten() {
        CouncilRoster clean = CouncilRoster.of404();
        ImportId id = imports.begin(faulty().file());
        for (RosterFault one : RosterFault.all())
            if (one.level() == Level.ERROR && one.column() >= 0)
                imports.correct(new CorrectCell(id, one.line(), one.at(), clean.get(one.line(), one.column())));
        for (RosterColumn column : List.of(RosterColumn.NAME, RosterColumn.PHONE, RosterColumn.EMAIL))
            imports.correct(new CorrectCell(id, 220, column, clean.get(220, at(column))));
        imports.decide(new DecideLine(id, 230, Decision.newPerson()));

        assertThat(checks.counts(id).of(LineState.NEW)).isEqualTo(404);
        apply(id);

        assertThat(roster.count(new RosterFilter("", null, null, false))).isEqualTo(405);
        ImportHead head = checks.of(id);
        assertThat(head.state()).isEqualTo(ImportState.APPLIED);
        assertThat(head.added()).isEqualTo(404);
        RosterRow shared = row(clean.get(150, NAME), "member150@council.test");
        assertThat(shared.sharedMailbox()).isTrue();
        assertThat(initials("남궁솔")).isEqualTo("ㄴㄱㅅ");
    }

    @Test
    void linesWithErrorsStayOutAndTheRestIsWritten() {
        ImportId id = imports.begin(faulty().file());
        apply(id);

        assertThat(checks.of(id).added()).isEqualTo(386);
        assertThat(checks.of(id).leftOut()).isEqualTo(18);
    }

    @Test
    void importingAgainUpdatesExactlyWhatChangedAndDoublesNobody() {
        CouncilRoster sheet = CouncilRoster.of404();
        apply(imports.begin(sheet.file()));
        sheet.set(5, PHONE, "010-5555-0005") // the same address
                .set(6, EMAIL, "moved@council.test") // the same phone
                .set(7, ROLE, "간사") // one more role
                .set(8, TO, "2028-12-31") // a longer term
                .set(9, NOTE, "홍보 담당")
                .set(10, PHONE, "") // says nothing, takes nothing away
                .remove(405)
                .add("새사람", "시흥5동", "위원", "010-5555-0405", "new@council.test");

        ImportId second = imports.begin(sheet.file());
        LineCounts counts = checks.counts(second);

        assertThat(counts.of(LineState.CHANGED)).isEqualTo(5);
        assertThat(counts.of(LineState.NEW)).isEqualTo(1);
        assertThat(counts.of(LineState.SAME)).isEqualTo(398);
        assertThat(line(second, 5).marksOf(RosterColumn.PHONE))
                .extracting(Mark::arguments)
                .containsExactly(List.of("010-1000-0003"));
        assertThat(applying.leavers(second))
                .extracting(Leaver::role)
                .containsExactlyInAnyOrder(
                        AffiliationRole.AUDITOR == roleOf(sheet, 7)
                                ? AffiliationRole.AUDITOR
                                : AffiliationRole.COUNCIL_MEMBER,
                        AffiliationRole.COUNCIL_MEMBER);

        apply(second);
        assertThat(roster.count(new RosterFilter("", null, null, false))).isEqualTo(405);
        assertThat(row(sheet.get(5, NAME), "member3@council.test").phone()).isEqualTo("010-5555-0005");
        assertThat(row(sheet.get(10, NAME), "member8@council.test").phone()).isEqualTo("010-1000-0008");

        ImportId third = imports.begin(sheet.file());
        assertThat(checks.counts(third).of(LineState.SAME)).isEqualTo(404);
        assertThatThrownBy(() -> apply(third)).isInstanceOf(RosterProblem.NothingToApply.class);
    }

    @Test
    void whoIsMissingLeavesOnlyWhenSomebodyConfirmsIt() {
        CouncilRoster sheet = CouncilRoster.of(5);
        apply(imports.begin(sheet.file()));
        String gone = sheet.get(6, NAME);
        PersonId elsewhere = register(
                "다른동", "010-1-1111".replace("1-1", "1111-1"), null, since(AffiliationRole.COUNCIL_MEMBER, DOKSAN1));
        sheet.remove(6);

        ImportId id = imports.begin(sheet.file());
        List<Leaver> leavers = applying.leavers(id);
        assertThat(leavers).extracting(Leaver::name).containsExactly(gone);
        applying.apply(new ApplyImport(id, Set.of(leavers.getFirst().affiliation()), TODAY));

        assertThat(people.of(leavers.getFirst().person())
                        .affiliations()
                        .getFirst()
                        .to())
                .isEqualTo(TODAY);
        assertThat(people.of(elsewhere).affiliations().getFirst().to()).isNull();
        assertThat(checks.of(id).ended()).isEqualTo(1);
        applying.undo(id);
        assertThat(people.of(leavers.getFirst().person())
                        .affiliations()
                        .getFirst()
                        .to())
                .isEqualTo("2027-12-31");
    }

    @Test
    void nobodyCanEndAnAffiliationThatTheFileDoesNotCover() {
        PersonId elsewhere = register("다른동", "010-1111-1111", null, since(AffiliationRole.COUNCIL_MEMBER, DOKSAN1));
        UUID affiliation = people.of(elsewhere).affiliations().getFirst().id();
        ImportId id = imports.begin(CouncilRoster.of(5).file());

        assertThatThrownBy(() -> applying.apply(new ApplyImport(id, Set.of(affiliation), TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onePersonOfTwoDongsIsOneHeadAlsoWhenImportedAgain() {
        CouncilRoster sheet = CouncilRoster.empty()
                .add("김두리", "가산동", "위원", "010-2222-0001", "duri@council.test")
                .add("김두리", "독산1동", "감사", "010-2222-0001", "duri@council.test");
        apply(imports.begin(sheet.file()));

        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(1);
        assertThat(row("김두리", "duri@council.test").affiliations()).hasSize(2);
        assertThat(checks.counts(imports.begin(sheet.file())).of(LineState.SAME))
                .isEqualTo(2);
    }

    @Test
    void aSecondRoleOfSomebodyKnownIsAddedThoughTheFirstLineSaysTheSame() {
        CouncilRoster sheet = CouncilRoster.empty().add("김두리", "가산동", "위원", "010-2222-0001");
        apply(imports.begin(sheet.file()));
        long version = people.of(row("김두리", null).id()).version();
        sheet.add("김두리", "가산동", "간사", "010-2222-0001");
        ImportId id = imports.begin(sheet.file());
        apply(id);

        PersonDetails person = people.of(row("김두리", null).id());
        assertThat(person.affiliations()).hasSize(2);
        assertThat(person.version()).isEqualTo(version + 1);
        applying.undo(id);
        assertThat(people.of(person.id()).affiliations()).hasSize(1);
    }

    @Test
    void doubtfulLinesAreAskedAndTheAnswerCounts() {
        PersonId known =
                register("이하나", "010-3333-0001", "hana@council.test", since(AffiliationRole.COUNCIL_MEMBER, GASAN));
        CouncilRoster sheet = CouncilRoster.empty()
                .add("이하나", "가산동", "위원", "010-3333-9999") // another number
                .add("이하나", "독산1동", "위원", "010-3333-0001") // another dong
                .add("이하난", "가산동", "위원", "", "hana@council.test"); // another name
        ImportId id = imports.begin(sheet.file());

        assertThat(lines(id)).extracting(LineRow::state).containsOnly(LineState.ASK);
        assertThat(lines(id))
                .extracting(row -> row.marks().stream()
                        .filter(mark -> mark.level() == Level.ASK)
                        .findFirst()
                        .orElseThrow()
                        .messageKey())
                .containsExactly(
                        "roster.reason.ask.contact-differs",
                        "roster.reason.ask.elsewhere",
                        "roster.reason.ask.address");
        imports.decide(new DecideLine(id, 2, new Decision.Known(known)));
        imports.decide(new DecideLine(id, 3, Decision.leaveOut()));
        imports.decide(new DecideLine(id, 4, Decision.newPerson()));
        apply(id);

        assertThat(people.of(known).phone()).isEqualTo("010-3333-9999");
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(2);
        assertThat(row("이하난", "hana@council.test").sharedMailbox()).isTrue();
    }

    @Test
    void nobodyIsChosenWhomNobodyWasAskedAbout() {
        PersonId stranger = register("박모르", "010-4444-0001", null, since(AffiliationRole.COUNCIL_MEMBER, DOKSAN1));
        ImportId id = imports.begin(CouncilRoster.of(3).file());

        assertThatThrownBy(() -> imports.decide(new DecideLine(id, 2, new Decision.Known(stranger))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOfficesSharedMailboxMakesNoDuplicates() {
        CouncilRoster sheet = CouncilRoster.empty()
                .add("김하나", "가산동", "위원", "010-2222-0001", "office@council.test")
                .add("이두리", "가산동", "위원", "010-2222-0002", "office@council.test")
                .add("박세나", "가산동", "위원", "", "office@council.test");
        apply(imports.begin(sheet.file()));

        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(3);
        assertThat(roster.list(RosterFilter.CURRENT, null, 10).rows()).allMatch(RosterRow::sharedMailbox);
        assertThat(checks.counts(imports.begin(sheet.file())).of(LineState.SAME))
                .isEqualTo(3);
    }

    @Test
    void correctingOneOfTwoThatSaidTheSameFreesTheOther() {
        CouncilRoster sheet =
                CouncilRoster.empty().add("김하나", "가산동", "위원", "010-2222-0001").add("김하나", "가산동", "위원", "010-2222-0001");
        ImportId id = imports.begin(sheet.file());
        assertThat(line(id, 3).state()).isEqualTo(LineState.ERROR);

        imports.correct(new CorrectCell(id, 2, RosterColumn.PHONE, "010-2222-0009"));

        assertThat(lines(id)).extracting(LineRow::state).containsOnly(LineState.NEW);
        assertThat(line(id, 2).corrected()).isTrue();
        apply(id);
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(2);
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        ImportId id = imports.begin(CouncilRoster.of(20).file());
        apply(id);
        apply(id);

        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(20);
        assertThat(logged("ROSTER_IMPORTED")).isEqualTo(1);
    }

    @Test
    void twoOfficersAtTheSameButtonApplyOnce() throws Exception {
        ImportId id = imports.begin(CouncilRoster.of404().file());
        List<Future<String>> outcomes = atOnce(8, () -> {
            apply(id);
            return "done";
        });

        for (Future<String> one : outcomes) assertThat(one.get()).isEqualTo("done");
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(404);
        assertThat(logged("ROSTER_IMPORTED")).isEqualTo(1);
    }

    @Test
    void whoeverWasEditedMeanwhileIsNotOverwritten() {
        CouncilRoster sheet = CouncilRoster.of(10);
        apply(imports.begin(sheet.file()));
        sheet.set(4, PHONE, "010-5555-0004").set(5, PHONE, "010-5555-0005");
        ImportId id = imports.begin(sheet.file());
        RosterRow edited = row(sheet.get(4, NAME), "member2@council.test");
        change(edited, "010-7777-7777");

        assertThatThrownBy(() -> apply(id)).isInstanceOf(RosterProblem.ChangedMeanwhile.class);

        assertThat(people.of(edited.id()).phone()).isEqualTo("010-7777-7777");
        assertThat(row(sheet.get(5, NAME), "member3@council.test").phone()).isEqualTo("010-1000-0003");
        assertThat(checks.of(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(line(id, 4).marksOf(RosterColumn.PHONE))
                .extracting(Mark::arguments)
                .containsExactly(List.of("010-7777-7777"));
    }

    @Test
    void whoeverWasRegisteredMeanwhileIsSeenBeforeHeIsDoubled() {
        ImportId id = imports.begin(CouncilRoster.of(10).file());
        String name = CouncilRoster.of(10).get(3, NAME);
        register(name, "010-1000-0001", "member1@council.test", since(AffiliationRole.VICE_CHAIR, GASAN));

        assertThatThrownBy(() -> apply(id)).isInstanceOf(RosterProblem.ChangedMeanwhile.class);
        assertThat(line(id, 3).state()).isEqualTo(LineState.CHANGED);
        apply(id);
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(10);
    }

    @Test
    void editsAndAnImportAtTheSameTimeLoseNothing() throws Exception {
        CouncilRoster sheet = CouncilRoster.of(10);
        apply(imports.begin(sheet.file()));
        RosterRow person = row(sheet.get(4, NAME), "member2@council.test");
        sheet.set(4, NOTE, "파일의 말");
        ImportId id = imports.begin(sheet.file());
        long version = people.of(person.id()).version();
        List<Callable<String>> both = List.of(
                () -> outcome(() -> apply(id)),
                () -> outcome(() -> people.change(new ChangePerson(
                        person.id(),
                        version,
                        person.name(),
                        person.email(),
                        false,
                        new PhoneNumber("010-7777-7777"),
                        "사람의 말"))));

        List<Future<String>> outcomes = atOnce(both);

        List<String> said = List.of(outcomes.get(0).get(), outcomes.get(1).get());
        assertThat(said).as("one of the two is refused").containsOnlyOnce("done");
        String note = said.get(0).equals("done") ? "파일의 말" : "사람의 말";
        assertThat(people.of(person.id()).note()).isEqualTo(note);
    }

    @Test
    void anImportIsTakenBackWholly() {
        CouncilRoster sheet = CouncilRoster.of(30);
        apply(imports.begin(sheet.file()));
        List<String> before = everything();
        sheet.set(4, PHONE, "010-5555-0004")
                .set(5, ROLE, "간사")
                .set(6, TO, "2029-12-31")
                .add("새사람", "가산동", "위원", "010-5555-0405");
        ImportId id = imports.begin(sheet.file());
        apply(id);
        assertThat(everything()).isNotEqualTo(before);

        assertThat(applying.staying(id)).isEmpty();
        applying.undo(id);
        applying.undo(id);

        assertThat(everything()).isEqualTo(before);
        assertThat(checks.of(id).state()).isEqualTo(ImportState.UNDONE);
        assertThatThrownBy(() -> apply(id)).isInstanceOf(RosterProblem.WrongStep.class);
    }

    @Test
    void whoeverWasChangedSinceStaysAndIsNamed() {
        CouncilRoster sheet = CouncilRoster.of(10);
        ImportId id = imports.begin(sheet.file());
        apply(id);
        RosterRow edited = row(sheet.get(4, NAME), "member2@council.test");
        change(edited, "010-7777-7777");
        RosterRow invited = row(sheet.get(5, NAME), "member3@council.test");
        jdbc.sql("insert into event_audience_extra (event_id, person_id) values (uuid(), :id)")
                .param("id", invited.id().value())
                .update();

        assertThat(applying.staying(id)).containsExactlyInAnyOrder(edited.id(), invited.id());
        applying.undo(id);

        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(2);
        assertThat(people.of(edited.id()).phone()).isEqualTo("010-7777-7777");
        assertThat(checks.of(id).kept()).isEqualTo(2);
    }

    @Test
    void columnsAreMatchedAnewAndRemembered() {
        CouncilRoster sheet =
                CouncilRoster.of(5).heading(NAME, "누구").heading(PHONE, "집").heading(EMAIL, "주소");
        ImportId id = imports.begin(sheet.file());
        assertThat(checks.of(id).mapping().columns()).doesNotContainKey(RosterColumn.NAME);
        assertThat(checks.counts(id).of(LineState.ERROR)).isEqualTo(5);

        ColumnMapping mapping =
                checks.of(id).mapping().with(RosterColumn.NAME, NAME).with(RosterColumn.PHONE, PHONE);
        imports.map(new MapColumns(id, mapping));

        assertThat(checks.counts(id).of(LineState.NEW)).isEqualTo(5);
        assertThat(checks.of(imports.begin(sheet.file())).mapping()).isEqualTo(mapping);
    }

    @Test
    void aMissingColumnCanBeAddedByCorrectingItsCell() {
        ImportId id = imports.begin(
                new RosterFile("a.csv", "이름,동,직책\n김하나,가산동,위원\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        imports.correct(new CorrectCell(id, 2, RosterColumn.PHONE, "010-1234-5678"));

        assertThat(checks.of(id).headings()).containsExactly("이름", "동", "직책", "전화");
        assertThat(line(id, 2).cell(RosterColumn.PHONE)).isEqualTo("010-1234-5678");
        assertThat(line(id, 2).marks()).isEmpty();
    }

    @Test
    void theFaultsComeAsAWorkbookThatCanBeImportedAgain() {
        ImportId id = imports.begin(faulty().file());
        var file = files.faults(id, Locale.KOREAN);

        ImportId again = imports.begin(new RosterFile(file.name(), file.content()));

        assertThat(file.name()).endsWith(".xlsx");
        assertThat(checks.counts(again).all()).isEqualTo(18);
        assertThat(checks.of(again).headings()).contains("성명", "이유");
        assertThat(checks.of(imports.begin(
                                filledIn(files.template(Locale.KOREAN).content())))
                        .mapping()
                        .columns())
                .hasSize(9);
    }

    @Test
    void aDongsOfficialImportsTheOwnDongOnly() {
        CouncilRoster sheet = CouncilRoster.of(60); // 41 of 가산동, 19 of 독산1동
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        ImportId id = imports.begin(sheet.file());

        assertThat(checks.counts(id).of(LineState.NEW)).isEqualTo(41);
        assertThat(line(id, 50).marksOf(RosterColumn.DONG))
                .extracting(Mark::messageKey)
                .containsExactly("roster.reason.dong-not-yours");
        apply(id);
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(41);
    }

    @Test
    void whoeverLostADongCannotApplyItAnyMore() {
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        ImportId id = imports.begin(CouncilRoster.of(5).file());
        SignedIn.as(Role.DONG_OFFICIAL, DOKSAN1.value());

        assertThatThrownBy(() -> apply(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checks.lines(id, LineFilter.ALL, 0, 10)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressOfAnotherDongIsRefusedWithoutSayingWhoseItIs() {
        register("이독산", "010-8888-0001", "secret@council.test", since(AffiliationRole.CHAIR, DOKSAN1));
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        ImportId id = imports.begin(CouncilRoster.empty()
                .add("김하나", "가산동", "위원", "", "secret@council.test")
                .file());

        assertThat(line(id, 2).state()).isEqualTo(LineState.ERROR);
        assertThat(line(id, 2).candidates()).isEmpty();
        imports.correct(new CorrectCell(id, 2, RosterColumn.SHARED, "예"));
        apply(id);
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(1);
    }

    @Test
    void theAccessLogNamesEverybodyByIdAndNobodyByName() {
        ImportId id = imports.begin(CouncilRoster.of(10).file());
        apply(id);
        checks.lines(imports.begin(CouncilRoster.of(10).file()), LineFilter.ALL, 0, 100);

        List<String> entries = jdbc.sql(
                        "select concat(task, ' ', subject_count, ' ', coalesce(subject_ids, ''), ' ', coalesce(detail, '')) from access_log order by id")
                .query(String.class)
                .list();
        assertThat(entries).anyMatch(entry -> entry.startsWith("ROSTER_IMPORTED 10 "));
        assertThat(entries).anyMatch(entry -> entry.startsWith("ROSTER_CHECKED 10 "));
        assertThat(entries).noneMatch(entry -> entry.contains("@") || entry.contains("010-") || entry.contains("김민우"));
    }

    @Test
    void dryRunsAreDeletedAfterASetTime() {
        ImportId dry = imports.begin(CouncilRoster.of(5).file());
        ImportId applied = imports.begin(CouncilRoster.of(5).file());
        apply(applied);
        jdbc.sql(
                        "update roster_import set begun_at = begun_at - interval 15 day, applied_at = applied_at - interval 91 day")
                .update();

        cleaning.once();

        assertThatThrownBy(() -> checks.of(dry)).isInstanceOf(NotFound.class);
        assertThat(checks.of(applied).linesGone())
                .as("what was applied waits for a decision")
                .isFalse();
    }

    @Test
    void afterADisposalAnImportKeepsItsCountsAndCannotBeTakenBack() {
        ImportId dry = imports.begin(CouncilRoster.of(5).file());
        ImportId applied = imports.begin(CouncilRoster.of(5).file());
        apply(applied);
        Instant now = clock.instant();
        assertThat(disposal.due(now.minusSeconds(3_600))).isZero();
        ImportHead before = checks.of(applied);

        assertThat(disposal.due(now.plusSeconds(60))).isEqualTo(2);
        SignedIn.asSystem();
        while (disposal.dispose(now.plusSeconds(60), 200) > 0) Thread.onSpinWait();
        SignedIn.as(Role.DISTRICT_OFFICER);

        assertThatThrownBy(() -> checks.of(dry)).isInstanceOf(NotFound.class);
        ImportHead after = checks.of(applied);
        assertThat(after)
                .extracting(ImportHead::added, ImportHead::linesRead, ImportHead::appliedAt)
                .containsExactly(before.added(), before.linesRead(), before.appliedAt());
        assertThat(after.linesGone()).isTrue();
        assertThat(after.fileName()).isEmpty();
        assertThat(jdbc.sql("select (select count(*) from roster_line) + (select count(*) from person_intake)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> applying.undo(applied)).isInstanceOf(RosterProblem.WrongStep.class);
    }

    @Test
    void aDryRunThatIsNotWantedIsDeleted() {
        ImportId id = imports.begin(CouncilRoster.of(5).file());
        imports.discard(id);

        assertThatThrownBy(() -> checks.of(id)).isInstanceOf(NotFound.class);
        assertThat(checks.recent()).isEmpty();
    }

    private void apply(ImportId id) {
        applying.apply(new ApplyImport(id, Set.of(), TODAY));
    }

    private List<LineRow> lines(ImportId id) {
        return checks.lines(id, LineFilter.ALL, 0, 500);
    }

    private LineRow line(ImportId id, int number) {
        return lines(id).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private RosterRow row(String name, @org.jspecify.annotations.Nullable String email) {
        return roster.list(new RosterFilter(name, null, null, false), null, 50).rows().stream()
                .filter(row -> row.name().equals(name))
                .filter(row -> email == null || new EmailAddress(email).equals(row.email()))
                .findFirst()
                .orElseThrow();
    }

    private String initials(String name) {
        return jdbc.sql("select name_initials from person where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private int logged(String task) {
        return jdbc.sql("select count(*) from access_log where task = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private List<String> everything() {
        return jdbc.sql("""
                select concat_ws('|', p.id, p.name, p.name_initials, p.email, p.shared_mailbox, p.phone, p.note, a.id,
                  a.role, a.dong_code, a.valid_from, a.valid_to)
                from person p left join affiliation a on a.person_id = p.id order by p.id, a.id
                """).query(String.class).list();
    }

    private void change(RosterRow person, String phone) {
        long version = people.of(person.id()).version();
        people.change(new ChangePerson(
                person.id(), version, person.name(), person.email(), false, new PhoneNumber(phone), null));
    }

    private PersonId register(
            String name, String phone, @org.jspecify.annotations.Nullable String email, NewAffiliation affiliation) {
        return people.register(new RegisterPerson(
                name, EmailAddress.ofNullable(email), false, new PhoneNumber(phone), null, List.of(affiliation)));
    }

    private static NewAffiliation since(AffiliationRole role, DongCode dong) {
        return new NewAffiliation(role, dong, LocalDate.of(2020, 1, 1), null);
    }

    private DongCode dong(CouncilRoster sheet, int line) {
        return new DongCode(jdbc.sql("select code from dong where name = :name")
                .param("name", sheet.get(line, DONG))
                .query(String.class)
                .single());
    }

    private static AffiliationRole roleOf(CouncilRoster sheet, int line) {
        return AffiliationRole.COUNCIL_MEMBER;
    }

    private static int at(RosterColumn column) {
        return switch (column) {
            case PHONE -> PHONE;
            case EMAIL -> EMAIL;
            default -> NAME;
        };
    }

    private static RosterFile filledIn(byte[] template) {
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(template));
                var bytes = new java.io.ByteArrayOutputStream()) {
            var sheet = workbook.getSheetAt(0);
            var row = sheet.getRow(3);
            row.getCell(0, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue("김하나");
            workbook.write(bytes);
            return new RosterFile("서식.xlsx", bytes.toByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (BusinessException refused) {
            return refused.messageKey();
        }
    }

    private static List<Future<String>> atOnce(int times, Callable<String> work) throws InterruptedException {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) all.add(work);
        return atOnce(all);
    }

    private static List<Future<String>> atOnce(List<Callable<String>> works) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(works.size());
        try (var pool = Executors.newFixedThreadPool(works.size())) {
            return pool.invokeAll(works.stream()
                    .<Callable<String>>map(work -> () -> {
                        start.countDown();
                        start.await();
                        SignedIn.as(Role.DISTRICT_OFFICER);
                        return work.call();
                    })
                    .collect(Collectors.toList()));
        }
    }
}
