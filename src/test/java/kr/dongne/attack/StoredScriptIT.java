package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.event.EventTab;
import kr.dongne.privacy.OpenRequest;
import kr.dongne.privacy.RequestKind;
import kr.dongne.privacy.Requests;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.RosterFile;
import kr.dongne.roster.RosterImports;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.Chromium;
import kr.dongne.testing.Screens;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Markup in every text that somebody types, written past every check straight into the tables: in a real browser, on
 * every screen, page and mail, it stays text. A trap that springs loads a picture, opens a dialog or breaks the policy.
 */
@AttackTest
class StoredScriptIT {

    private static final String LONG = "\"'><img src=/x-attack onerror=alert(1)><script src=/x-attack></script>";
    private static final String SHORT = "<img src=/x-attack>";
    private static final String ON_VIOLATION =
            "document.addEventListener('securitypolicyviolation', e => console.error('x-attack ' + e.violatedDirective))";

    /** The columns whose texts people type, by table. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry(
                    "event",
                    List.of(
                            "title",
                            "description",
                            "contact_name",
                            "contact_phone",
                            "cancel_reason",
                            "election_reason")),
            Map.entry("programme_part", List.of("title")),
            Map.entry("event_change", List.of("by_name", "reason", "before_value", "after_value")),
            Map.entry("event_material", List.of("file_name")),
            Map.entry("person", List.of("name", "note", "phone")),
            Map.entry("invitation", List.of("guest_name", "guest_phone", "answer_comment")),
            Map.entry("attendance_reply", List.of("comment")),
            Map.entry("attendance", List.of("walk_in_name", "walk_in_phone")),
            Map.entry("outbox", List.of("note", "last_error")),
            Map.entry("inbox_message", List.of("subject", "handling_note")),
            Map.entry("account", List.of("display_name")),
            Map.entry("api_token", List.of("label")),
            Map.entry("venue", List.of("name", "address", "equipment")),
            Map.entry("booking", List.of("held_by")),
            Map.entry("election", List.of("name")),
            Map.entry("roster_import", List.of("file_name")),
            Map.entry("roster_line", List.of("name", "note", "raw")),
            Map.entry("subject_request", List.of("requester", "contact", "content", "delay_reason", "outcome")),
            Map.entry("sign_in_session", List.of("device")),
            Map.entry("passkey", List.of("label")),
            Map.entry("lecturer", List.of("name", "office")),
            Map.entry("dong", List.of("name", "council_name", "center_name", "center_address", "center_phone")));

    /** Written by the console itself, guarded against changes, or cells that are kept as a list. */
    private static final Set<String> KNOWN = Set.of(
            "access_log.actor",
            "access_log.detail",
            "access_log.dongs",
            "access_log.subject_ids",
            "address_alias.address",
            "attendance_confirmation.by_name",
            "attendance_confirmation.text",
            "attendance_mark.by_name",
            "attendance_mark.reason",
            "change_of_setting.after_value",
            "change_of_setting.before_value",
            "change_of_setting.name",
            "consultant_absence.note",
            "disposal_run.note",
            "dong_round.contact_name",
            "dong_round.description",
            "dong_round.election_reason",
            "dong_round.title",
            "event_material.content_type",
            "flyway_schema_history.description",
            "flyway_schema_history.installed_by",
            "flyway_schema_history.script",
            "letter_text.opening",
            "letter_text.subject",
            "log_finding.comment",
            "log_review.returned_note",
            "log_review.summary",
            "office_identity.issuer",
            "office_identity.subject",
            "passkey.transports",
            "person_intake.name",
            "person_intake.note",
            "person_intake.old_name",
            "person_intake.old_note",
            "planned_mail.words",
            "roster_import.columns",
            "roster_import.headings",
            "roster_import.problem",
            "roster_import.scope",
            "roster_line.candidates",
            "roster_line.marks",
            "roster_mapping.columns",
            "round_answer.by_name",
            "round_answer.note",
            "round_assignment.by_name",
            "round_assignment.explanations",
            "round_cannot.reason",
            "round_decline.by_name",
            "round_decline.text",
            "round_pin.reason",
            "round_swap.answered_by",
            "round_swap.asked_by",
            "round_visit.reason",
            "round_window.note",
            "setting.value",
            "sign_in_link.target",
            "visit_note.by_name",
            "visit_note.text");

    private static Chromium chromium;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<String> sprung = new ArrayList<>();
    private TwoDongs town;
    private ImportId roster;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aTownFullOfTraps() {
        town = new TwoDongs(beans);
        town.account("officer", Role.DISTRICT_OFFICER, null);
        town.account("boss", Role.ADMIN, null);
        town.account("council", Role.COUNCIL_OFFICER, TwoDongs.GASAN);
        town.token("program", Role.DISTRICT_OFFICER, null);
        town.asOfficer(() -> town.bean(AttendanceBook.class)
                .mark(new MarkAttendance(
                        town.event,
                        new AttendeeId(town.invitationOf(town.own)),
                        AttendanceStatus.PRESENT,
                        LONG,
                        SHORT,
                        null)));
        roster = SignedIn.call(Role.DISTRICT_OFFICER, () -> town.bean(RosterImports.class)
                .begin(RosterFile.pasted("이름\t동\t비고\t%s\n%s\t가산동\t%s\t%s\n".formatted(SHORT, SHORT, LONG, LONG))));
        SignedIn.call(Role.ADMIN, () -> town.bean(Requests.class)
                .open(new OpenRequest(RequestKind.ACCESS, null, SHORT, null, LONG, LocalDate.of(2024, 4, 1))));
        TYPED.forEach((table, columns) ->
                columns.forEach(column -> jdbc.sql("update `%s` set `%s` = ?".formatted(table, column))
                        .param(length(table, column) < LONG.length() ? SHORT : LONG)
                        .update()));
        for (String name : List.of("district.name", "district.phone", "district.privacy-notice"))
            jdbc.sql("replace into setting (name, value) values (?, ?)")
                    .params(name, LONG)
                    .update();
    }

    @Test
    void aTrapDoesSpringWhereMarkupIsMarkup() {
        Page page = watched();
        page.navigate("/login");
        page.setContent("<p>" + LONG + "</p>");
        page.waitForTimeout(500);

        assertThat(sprung).isNotEmpty();
    }

    @Test
    void onEveryScreenItIsText() {
        Set<String> shown = new TreeSet<>();
        for (String who : List.of("officer", "boss", "council")) {
            Page page = signedIn(who);
            for (String address : addresses()) if (shows(page, address)) shown.add(address);
            page.close();
        }

        assertThat(sprung).isEmpty();
        assertThat(shown)
                .as("screens on which the texts were seen")
                .contains("/people/import/" + roster.value(), "/privacy-requests")
                .hasSizeGreaterThan(8);
    }

    @Test
    void onTheParticipantsPageItIsText() {
        Page page = watched();
        assertThat(shows(page, town.page(town.own))).isTrue();
        page.locator("input[value=DELEGATED]").check();
        page.locator("#comment").fill(LONG);
        page.locator("#proxyName").fill("");
        page.locator("form button[type=submit]").first().click();
        Screens.awaitRest(page);

        assertThat(page.locator("#comment").inputValue()).isEqualTo(LONG);
        assertThat(sprung).isEmpty();
    }

    @Test
    void inAMailItIsText() {
        Page page = watched();
        page.setContent(town.letter(town.own).html());
        page.waitForTimeout(500);

        assertThat(page.innerText("body")).contains("x-attack");
        assertThat(sprung).isEmpty();
    }

    @Test
    void aColumnIsNotForgotten() {
        Set<String> longTexts = jdbc
                .sql(
                        "select concat(table_name, '.', column_name) from information_schema.columns"
                                + " where table_schema = database() and data_type in ('varchar', 'text', 'longtext')"
                                + " and character_maximum_length >= 80 and column_name not regexp"
                                + " 'hash|digest|email|uid|message_id|in_reply_to|number|initials|recipient|sender|username|key|secret'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
        TYPED.forEach((table, columns) -> columns.forEach(column -> longTexts.remove(table + "." + column)));

        assertThat(longTexts).as("shown elsewhere, or by tests of their own").isSubsetOf(KNOWN);
    }

    private List<String> addresses() {
        Map<String, String> values = Map.of(
                "event", town.event.value().toString(),
                "person", town.own.value().toString(),
                "account", accountId(),
                "import", roster.value().toString());
        List<String> found = new ArrayList<>();
        Mappings.screens().forEach(screen -> found.add(Mappings.filled(screen, values)));
        found.add("/people");
        found.add("/inbox");
        beans.getBeansOfType(EventTab.class)
                .values()
                .forEach(tab -> found.add("/" + EventTab.address(town.event, tab.key())));
        return found;
    }

    private String accountId() {
        return jdbc.sql("select id from account where username = 'council'")
                .query(java.util.UUID.class)
                .single()
                .toString();
    }

    private int length(String table, String column) {
        return jdbc.sql("select character_maximum_length from information_schema.columns"
                        + " where table_schema = database() and table_name = ? and column_name = ?")
                .params(table, column)
                .query(Integer.class)
                .single();
    }

    private boolean shows(Page page, String address) {
        page.navigate(address);
        Screens.awaitRest(page);
        page.waitForTimeout(200); // a picture that cannot be loaded springs its trap a little later
        return page.innerText("body").contains("x-attack");
    }

    private Page signedIn(String username) {
        Page page = watched();
        BrowserSignIn.signIn(page, username, TwoDongs.PASSWORD);
        return page;
    }

    private Page watched() {
        Page page = chromium.newPerson("http://localhost:" + port);
        page.addInitScript(ON_VIOLATION);
        page.onRequest(request -> note(request.url().contains("/x-attack") ? "loaded " + request.url() : null));
        page.onConsoleMessage(message -> note(isViolation(message.text()) ? page.url() + " " + message.text() : null));
        page.onDialog(dialog -> {
            note("dialog " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    private static boolean isViolation(String message) {
        return message.contains("Content Security Policy") || message.startsWith("x-attack");
    }

    private void note(@Nullable String what) {
        if (what != null) sprung.add(what);
    }
}
