package kr.dongne.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.Role;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.AccountRow;
import kr.dongne.account.Accounts;
import kr.dongne.account.HelperAccounts;
import kr.dongne.account.HelperRow;
import kr.dongne.account.HelperWanted;
import kr.dongne.account.Password;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceProblem;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.MarkAnswer;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.UndoMark;
import kr.dongne.attendance.WalkIn;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.signin.OwnPasskeys;
import kr.dongne.signin.OwnSecurity;
import kr.dongne.signin.link.HelperLinks;
import kr.dongne.signin.link.LinkSignIn;
import kr.dongne.testing.BrowserSignIn;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;

@DongneTest
class HelpersTest {

    @Autowired
    private HelperAccounts helpers;

    @Autowired
    private OwnPasskeys passkeys;

    @Autowired
    private HelperLinks links;

    @Autowired
    private LinkSignIn door;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private EventQueries queries;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private OwnSecurity security;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private UUID event;
    private UUID otherEvent;

    @BeforeEach
    void anEvent() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        workshop = new Workshop(beans);
        event = workshop.event().value();
        otherEvent = new Workshop(beans).event().value();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aHelperComesInOnceAndOnlyToTheDeskOfTheEvent() {
        AccountId helper = helper();
        String link = links.make(helper);

        Authentication session = enter(link);

        Actor actor = ((ActorPrincipal) session.getPrincipal()).actor();
        assertThat(actor.roles()).containsExactly(Role.CHECK_IN);
        assertThat(actor.events()).containsExactly(event);
        assertThat(actor.name()).isEqualTo("입구 1");
        SignedIn.as(actor);
        assertThatThrownBy(() -> queries.of(new EventId(otherEvent))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> book.expected(new EventId(otherEvent))).isInstanceOf(NotFound.class);
        assertThat(book.expected(new EventId(event))).isEmpty();
        assertThatThrownBy(() -> security.enrol()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> passkeys.begin("phone", "")).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThatThrownBy(() -> enter(link)).isInstanceOf(InvalidOneTimeTokenException.class);
    }

    @Test
    void aNewLinkClosesTheEarlierOneAndAnotherPhoneEndsTheFirst() {
        AccountId helper = helper();
        String first = links.make(helper);
        String second = links.make(helper);
        assertThatThrownBy(() -> enter(first)).isInstanceOf(InvalidOneTimeTokenException.class);
        Authentication phone = enter(second);
        assertThat(phone.isAuthenticated()).isTrue();

        helpers.leaveDevice(helper);

        assertThat(phone.isAuthenticated()).isFalse();
        assertThat(enter(links.make(helper)).isAuthenticated()).isTrue();
    }

    @Test
    void theLastPhoneThatUsedALinkIsTheOnlyOneThatIsIn() {
        AccountId helper = helper();
        Authentication first = enter(links.make(helper));
        Authentication second = enter(links.make(helper));

        assertThat(first.isAuthenticated()).isFalse();
        assertThat(second.isAuthenticated()).isTrue();
    }

    @Test
    void whoWasEndedIsOutAtOnceAndStaysOut() {
        AccountId helper = helper();
        Authentication phone = enter(links.make(helper));
        String open = links.make(helper);

        helpers.end(helper);

        assertThat(phone.isAuthenticated()).isFalse();
        assertThat(((ActorPrincipal) phone.getPrincipal()).actor().roles()).isEmpty();
        assertThatThrownBy(() -> enter(open)).isInstanceOf(InvalidOneTimeTokenException.class);
        assertThatThrownBy(() -> links.make(helper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> helpers.leaveDevice(helper)).isInstanceOf(NotFound.class);
        assertThat(helpers.of(event)).singleElement().returns(false, HelperRow::open);
    }

    @Test
    void atItsMomentAHelperIsOverByItself() {
        AccountId helper = helper();
        String link = links.make(helper);
        jdbc.sql("update account set ends_at = utc_timestamp(6) - interval 1 second where id = :id")
                .param("id", helper.value())
                .update();

        assertThatThrownBy(() -> enter(link)).isInstanceOf(InvalidOneTimeTokenException.class);
        assertThatThrownBy(() -> links.make(helper)).isInstanceOf(NotFound.class);
        assertThat(helpers.of(event)).singleElement().returns(false, HelperRow::open);
    }

    @Test
    void anOfficerMakesHelpersAndTouchesNoOtherAccount() {
        AccountId other = BrowserSignIn.account(beans.getBean(Accounts.class), "another", Role.DISTRICT_OFFICER, null);
        assertThatThrownBy(() -> helpers.end(other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> helpers.leaveDevice(other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.make(other)).isInstanceOf(NotFound.class);
    }

    @Test
    void noAccountForTheListNorAPasswordAndAGrantThatSaysWhoGaveIt() {
        AccountId helper = helper();
        SignedIn.as(Role.ADMIN);
        assertThat(accounts.list()).extracting(AccountRow::id).doesNotContain(helper);
        assertThat(accounts.grants(helper)).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.CHECK_IN);
            assertThat(grant.event()).isEqualTo(event);
        });
        assertThatThrownBy(() -> beans.getBean(Accounts.class).resetPassword(helper, new Password("a-long-passw0rd")))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select password_hash is null and email is null from account where id = :id")
                        .param("id", helper.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatIsMissingOrTooFarAheadIsRefused() {
        assertThatThrownBy(() -> new HelperWanted(event, "  ", clock.instant())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new HelperWanted(event, "가".repeat(61), clock.instant()))
                .isInstanceOf(InvalidValue.class);
        for (Duration ahead : List.of(Duration.ZERO, Duration.ofDays(91)))
            assertThatThrownBy(() -> helpers.open(
                            new HelperWanted(event, "입구", clock.instant().plus(ahead))))
                    .isInstanceOf(InvalidValue.class);
    }

    @Test
    void onlyTheDistrictHasHelpers() {
        AccountId helper = helper();
        for (Role role : List.of(Role.DONG_OFFICIAL, Role.COUNCIL_OFFICER, Role.CONSULTANT, Role.ADMIN)) {
            SignedIn.as(role, Workshop.GASAN.value());
            refused(helper);
        }
        SignedIn.at(Role.CHECK_IN, event);
        refused(helper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "CANCELLED", "CLOSED"})
    void anEventThatIsNotHeldTakesNoHelpersAndAHelperWhoIsInMarksNobody(String status) {
        AccountId helper = helper();
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, Workshop.GASAN);
        AttendeeId lee = workshop.invited("이가산", AffiliationRole.SECRETARY, Workshop.GASAN);
        Actor atTheDesk = ((ActorPrincipal) enter(links.make(helper)).getPrincipal()).actor();
        SignedIn.as(atTheDesk);
        MarkAnswer came = book.checkIn(new CheckIn(workshop.event(), kim, null, null, null));
        workshop.status(status);

        String why = status.equals("CLOSED") ? "desk-over" : "not-held." + status.toLowerCase(Locale.ROOT);
        List.<ThrowingCallable>of(
                        () -> book.checkIn(new CheckIn(workshop.event(), lee, "늦게 확인", null, null)),
                        () -> book.mark(new MarkAttendance(
                                workshop.event(), lee, AttendanceStatus.ABSENT, "늦게 확인", null, null)),
                        () -> book.undo(new UndoMark(workshop.event(), came.mark(), "잘못 누름", null)),
                        () -> book.walkIn(new WalkIn(
                                workshop.event(), "나그네", Workshop.GASAN, null, null, false, null, "늦게 확인", null, null)))
                .forEach(attempt -> assertThatThrownBy(attempt)
                        .isInstanceOfSatisfying(AttendanceProblem.class, problem -> assertThat(problem.messageKey())
                                .isEqualTo("attendance.problem." + why)));
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThatThrownBy(this::helper).isInstanceOf(HelperProblem.NotHeld.class);
        assertThatThrownBy(() -> links.make(helper)).isInstanceOf(HelperProblem.NotHeld.class);
        assertThatThrownBy(() -> helpers.leaveDevice(helper)).isInstanceOf(HelperProblem.NotHeld.class);
    }

    @Test
    void ofTwoPhonesThatScanTheSameCodeAtOnceExactlyOneIsIn() throws Exception {
        for (int round = 0; round < 10; round++) {
            AccountId helper = helper();
            String link = links.make(helper);
            assertThat(insideAtOnce(link, link)).hasSize(1);
            assertThat(openSessions(helper)).isEqualTo(1);
        }
    }

    @Test
    void twoPhonesWithALinkEachLeaveOneOfThemIn() throws Exception {
        for (int round = 0; round < 10; round++) {
            AccountId helper = helper();
            String first = links.make(helper);
            String second = links.make(helper);
            jdbc.sql("update sign_in_link set used_at = null where account_id = :id") // as if both had been made
                    // at once
                    .param("id", helper.value())
                    .update();
            insideAtOnce(first, second);
            assertThat(openSessions(helper)).isEqualTo(1);
        }
    }

    @Test
    void noPasswordLetsAHelperIn() {
        AccountId helper = helper();
        String username = jdbc.sql("select username from account where id = :id")
                .param("id", helper.value())
                .query(String.class)
                .single();
        for (String password : List.of("", "null", username, "a-long-passw0rd"))
            assertThatThrownBy(() -> beans.getBean(AuthenticationProvider.class)
                            .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password)))
                    .isInstanceOf(BadCredentialsException.class);
        assertThat(openSessions(helper)).isZero();
    }

    /** The phones that are in; the links are used at the same moment. */
    private List<Authentication> insideAtOnce(String... used) throws Exception {
        CyclicBarrier together = new CyclicBarrier(used.length);
        List<Authentication> in = new ArrayList<>();
        try (ExecutorService phones = Executors.newFixedThreadPool(used.length)) {
            List<Future<Authentication>> running = new ArrayList<>();
            for (String link : used)
                running.add(phones.submit(() -> {
                    together.await(60, TimeUnit.SECONDS);
                    return enter(link);
                }));
            for (Future<Authentication> phone : running) {
                try {
                    in.add(phone.get());
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(InvalidOneTimeTokenException.class);
                }
            }
        }
        return in.stream().filter(Authentication::isAuthenticated).toList();
    }

    private int openSessions(AccountId helper) {
        return jdbc.sql("select count(*) from sign_in_session where account_id = :id and ended_at is null")
                .param("id", helper.value())
                .query(Integer.class)
                .single();
    }

    private void refused(AccountId helper) {
        assertThatThrownBy(() -> helpers.of(event)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> helpers.end(helper)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> links.make(helper)).isInstanceOf(AccessDeniedException.class);
    }

    private AccountId helper() {
        return helpers.open(new HelperWanted(event, "입구 1", clock.instant().plus(Duration.ofHours(5))));
    }

    private Authentication enter(String link) {
        return door.authenticate(new OneTimeTokenAuthenticationToken(link.substring(link.lastIndexOf('/') + 1)));
    }
}
