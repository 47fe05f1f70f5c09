package kr.dongne;

import static kr.dongne.attendance.Workshop.DOKSAN_1;
import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.DongCount;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.MarkMany;
import kr.dongne.attendance.UndoMark;
import kr.dongne.attendance.WalkIn;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.invitation.AnswerByStaff;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.Answers;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.itip.PartStat;
import kr.dongne.papers.DownloadSheet;
import kr.dongne.papers.SignInSheets;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.ChangePerson;
import kr.dongne.people.Contacts;
import kr.dongne.people.EndAffiliation;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterCursor;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterRow;
import kr.dongne.roster.ApplyImport;
import kr.dongne.roster.CorrectCell;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.LineFilter;
import kr.dongne.roster.RosterApplying;
import kr.dongne.roster.RosterChecks;
import kr.dongne.roster.RosterColumn;
import kr.dongne.roster.RosterFile;
import kr.dongne.roster.RosterFiles;
import kr.dongne.roster.RosterImports;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Officials and council officers of one dong get nothing of another's people, not even with their ids in hand. */
@DongneTest
class StrangersDongTest {

    private static final LocalDate DAY = LocalDate.of(2030, 4, 17);

    @Autowired
    private People people;

    @Autowired
    private Roster roster;

    @Autowired
    private Contacts contacts;

    @Autowired
    private InvitationQueries invitations;

    @Autowired
    private Answers answers;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private RosterImports rosterImports;

    @Autowired
    private RosterChecks rosterChecks;

    @Autowired
    private RosterApplying rosterApplying;

    @Autowired
    private RosterFiles rosterFiles;

    @Autowired
    private SignInSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private PersonId own;
    private PersonId stranger;
    private AttendeeId ownHead;
    private AttendeeId strangersHead;

    @BeforeEach
    void aWorkshopOfTwoDongs() {
        workshop = new Workshop(beans);
        own = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        stranger = workshop.person("이독산", AffiliationRole.CHAIR, DOKSAN_1);
        ownHead = workshop.invited(own);
        strangersHead = workshop.invited(stranger);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void theRosterEndsAtTheDong(Role role) {
        SignedIn.as(role, GASAN.value());

        assertThat(people.of(own).name()).isEqualTo("김가산");
        assertThatThrownBy(() -> people.of(stranger)).isInstanceOf(NotFound.class);
        assertThat(names(RosterFilter.CURRENT)).containsExactly("김가산");
        assertThat(names(new RosterFilter("", DOKSAN_1, null, false))).isEmpty();
        assertThat(names(new RosterFilter("이독산", null, null, false))).isEmpty();
        assertThat(roster.count(RosterFilter.CURRENT)).isEqualTo(1);
        assertThat(roster.namesakes("이독산")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void aJumpInTheRosterEndsAtTheDong(Role role) {
        RosterCursor stranger = SignedIn.call(Role.DISTRICT_OFFICER, () -> roster.list(RosterFilter.CURRENT, null, 1)
                .rows()
                .getFirst()
                .cursor());
        SignedIn.as(role, GASAN.value());

        assertThat(jumped(null, 0)).containsExactly("김가산");
        assertThat(jumped(null, 1)).isEmpty();
        assertThat(jumped(stranger, 0)).doesNotContain("이독산");
        assertThat(jumped(new RosterCursor("가", own), 0)).doesNotContain("이독산");
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void contactsEndAtTheDong(Role role) {
        SignedIn.as(role, GASAN.value());

        assertThat(contacts.byIds(List.of(own, stranger), DAY)).containsOnlyKeys(own);
        assertThat(contacts.withRoles(Set.of(AffiliationRole.CHAIR), Set.of(), DAY))
                .extracting(contact -> contact.id())
                .containsExactly(own);
        assertThat(contacts.withRoles(Set.of(AffiliationRole.CHAIR), Set.of(DOKSAN_1), DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void aStrangerCannotBeChanged(Role role) {
        long version =
                SignedIn.call(Role.DISTRICT_OFFICER, () -> people.of(stranger).version());
        SignedIn.as(role, GASAN.value());

        refused(() -> people.change(new ChangePerson(stranger, version, "박바뀜", null, false, null, null)));
        refused(() -> people.affiliate(new AddAffiliation(stranger, secretaryOf(DOKSAN_1))));
        refused(() -> people.endAffiliation(new EndAffiliation(stranger, affiliationOf(stranger), DAY)));
        refused(() -> people.endAffiliation(new EndAffiliation(own, affiliationOf(stranger), DAY)));
        assertThat(SignedIn.call(Role.DISTRICT_OFFICER, () -> people.of(stranger))
                        .version())
                .isEqualTo(version);
    }

    @Test
    void anImportOfAnotherDongIsNotThere() {
        SignedIn.as(Role.DONG_OFFICIAL, DOKSAN_1.value());
        ImportId foreign = rosterImports.begin(RosterFile.pasted("이름\t동\t직책\n최독산\t독산1동\t위원\n"));
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThat(rosterChecks.recent()).isEmpty();
        assertThatThrownBy(() -> rosterChecks.of(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosterChecks.lines(foreign, LineFilter.ALL, 0, 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosterFiles.faults(foreign, Locale.KOREAN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosterImports.correct(new CorrectCell(foreign, 2, RosterColumn.NAME, "박바뀜")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosterApplying.apply(new ApplyImport(foreign, Set.of(), DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosterApplying.undo(foreign)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void invitationsAndAnswersEndAtTheDong(Role role) {
        InvitationId foreign = new InvitationId(strangersHead.value());
        SignedIn.as(role, GASAN.value());

        assertThat(invitations.ofEvent(workshop.event()))
                .extracting(InvitationRow::name)
                .containsExactly("김가산");
        assertThat(invitations.of(new InvitationId(ownHead.value())).name()).isEqualTo("김가산");
        assertThatThrownBy(() -> invitations.of(foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.history(foreign)).isInstanceOf(NotFound.class);
        refused(() ->
                answers.answerByStaff(foreign, new AnswerByStaff(PartStat.ACCEPTED, AnswerSource.PHONE, null, null)));
        assertThat(jdbc.sql("select part_stat from invitation where id = ?")
                        .param(strangersHead.value())
                        .query(String.class)
                        .single())
                .isEqualTo("NEEDS_ACTION");
    }

    @Test
    void anOfficialsAttendanceListEndsAtTheDong() {
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThat(book.expected(workshop.event()))
                .extracting(ExpectedRow::name)
                .containsExactly("김가산");
        assertThat(book.now(workshop.event()).toString())
                .doesNotContain(strangersHead.value().toString());
        assertThatThrownBy(() -> book.history(workshop.event(), strangersHead)).isInstanceOf(NotFound.class);
        refused(() -> book.mark(present(strangersHead)));
        refused(() -> book.mark(present(new AttendeeId(stranger.value()))));
        refused(() -> book.checkIn(new CheckIn(workshop.event(), strangersHead, null, null, null)));
        assertThat(marks()).isZero();
        book.mark(present(ownHead));
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void whatAnOfficialMarksAtOnceTakesBackAndWritesDownEndsAtTheDong() {
        UUID strangersMark = SignedIn.call(Role.DISTRICT_OFFICER, () -> book.mark(present(strangersHead)))
                .mark();
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        refused(() -> book.markMany(many(ownHead, strangersHead)));
        refused(() -> book.undo(new UndoMark(workshop.event(), strangersMark, null, null)));
        refused(() -> book.walkIn(WalkIn.of(workshop.event(), "나그네", DOKSAN_1, null)));
        refused(() -> book.walkIn(WalkIn.of(workshop.event(), "나그네", null, null)));
        assertThat(marks()).as("all or nothing").isEqualTo(1);
        assertThat(book.matches(workshop.event(), "이독산", null)).isEmpty();
        assertThat(book.matches(workshop.event(), "이독산", DOKSAN_1)).isEmpty();
        assertThat(book.matches(workshop.event(), "김가산", GASAN)).hasSize(1);
        assertThat(book.counts(workshop.event()).total().expected()).isEqualTo(1);
        assertThat(book.counts(workshop.event()).dongs())
                .extracting(DongCount::dong)
                .containsExactly(GASAN);
        assertThat(book.markMany(many(ownHead))).isEqualTo(1);
    }

    @Test
    void theSheetsOfAnOfficialEndAtTheDong() throws IOException {
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());
        for (DownloadSheet.Kind kind : DownloadSheet.Kind.values()) {
            byte[] xlsx = sheets.download(
                            new DownloadSheet(workshop.event(), kind, DownloadSheet.Format.XLSX, Locale.KOREAN, "접수대"))
                    .content();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
                String text = new XSSFExcelExtractor(workbook).getText();
                assertThat(text).contains("김가산").doesNotContain("이독산", "독산1동");
            }
        }
    }

    @Test
    void aDeskHasItsListAndNothingThatLeavesTheConsole() {
        SignedIn.at(Role.CHECK_IN, workshop.event().value());

        assertThat(book.expected(workshop.event())).hasSize(2);
        var sheet = new DownloadSheet(
                workshop.event(), DownloadSheet.Kind.SIGN_IN_SHEET, DownloadSheet.Format.PDF, Locale.KOREAN, "접수대");
        List<Runnable> beyond = List.of(
                () -> sheets.download(sheet),
                () -> invitations.ofEvent(workshop.event()),
                () -> invitations.withdrawn(workshop.event()),
                () -> invitations.of(new InvitationId(ownHead.value())),
                () -> invitations.history(new InvitationId(ownHead.value())),
                () -> book.markMany(many(ownHead)),
                () -> book.history(workshop.event(), ownHead));
        assertThat(beyond).allSatisfy(work -> assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void aConsultantOfTheEventSeesNobodysAnswersAndNoList() {
        SignedIn.at(Role.CONSULTANT, workshop.event().value());

        List<Runnable> beyond = List.of(
                () -> invitations.ofEvent(workshop.event()),
                () -> invitations.of(new InvitationId(ownHead.value())),
                () -> book.expected(workshop.event()),
                () -> book.counts(workshop.event()),
                () -> book.matches(workshop.event(), "김가산", null));
        assertThat(beyond).allSatisfy(work -> assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void aCouncilOfficerHasNoAttendanceList() {
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());

        assertThatThrownBy(() -> book.expected(workshop.event())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.mark(present(ownHead))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeskOfAnotherEventSeesNobody() {
        SignedIn.at(Role.CHECK_IN, UUID.randomUUID());

        refused(() -> book.expected(workshop.event()));
        refused(() -> book.mark(present(ownHead)));
        refused(() -> invitations.ofEvent(workshop.event()));
        refused(() -> contacts.byIds(List.of(own), DAY));
    }

    private List<String> names(RosterFilter filter) {
        return roster.list(filter, null, 50).rows().stream()
                .map(RosterRow::name)
                .toList();
    }

    private List<String> jumped(@Nullable RosterCursor after, int skip) {
        return roster.jump(RosterFilter.CURRENT, after, skip, 50).rows().stream()
                .map(RosterRow::name)
                .toList();
    }

    private UUID affiliationOf(PersonId person) {
        return jdbc.sql("select id from affiliation where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    private MarkAttendance present(AttendeeId attendee) {
        return new MarkAttendance(workshop.event(), attendee, AttendanceStatus.PRESENT, null, null, null);
    }

    private MarkMany many(AttendeeId... attendees) {
        return new MarkMany(workshop.event(), List.of(attendees), AttendanceStatus.PRESENT, null, null, null);
    }

    private static NewAffiliation secretaryOf(DongCode dong) {
        return new NewAffiliation(AffiliationRole.SECRETARY, dong, LocalDate.of(2024, 1, 1), null);
    }

    private int marks() {
        return jdbc.sql("select count(*) from attendance").query(Integer.class).single();
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfAny(AccessDeniedException.class, BusinessException.class);
    }
}
