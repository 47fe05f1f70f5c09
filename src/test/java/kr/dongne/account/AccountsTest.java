package kr.dongne.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.DongSwitch;
import kr.dongne.access.Role;
import kr.dongne.settings.DistrictSettings;
import kr.dongne.settings.Setting;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@DongneTest
class AccountsTest {

    private static final String PASSWORD = "for-tests-only-1";
    private static final DongCode GASAN = new DongCode("1154551000");
    private static final DongCode DOKSAN1 = new DongCode("1154561000");

    @Autowired
    Accounts accounts;

    @Autowired
    AccountQueries queries;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    DongSwitch dongSwitch;

    @Autowired
    DistrictSettings settings;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void administrator() {
        SignedIn.as(Role.ADMIN);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aGrantCountsFromItsFirstToItsLastDay() {
        AccountId id = account("official");
        LocalDate today = LocalDate.now(clock);
        grant(id, Role.DONG_OFFICIAL, GASAN, today, today);
        grant(id, Role.DONG_OFFICIAL, DOKSAN1, today.plusDays(1), null);
        grant(id, Role.ADMIN, null, today.minusDays(2), today.minusDays(1));
        Actor actor = actor(signIn("official"));
        assertThat(actor.roles()).containsExactly(Role.DONG_OFFICIAL);
        assertThat(actor.dongs()).containsExactly(GASAN);
    }

    @Test
    void aRevokedGrantStopsCountingWithTheNextCall() {
        AccountId id = account("official");
        UUID grant = grant(id, Role.DONG_OFFICIAL, GASAN, LocalDate.now(clock), null);
        Authentication session = signIn("official");
        assertThat(session.getAuthorities()).extracting("authority").containsExactly("ROLE_DONG_OFFICIAL");
        accounts.revoke(grant);
        assertThat(session.getAuthorities()).isEmpty();
        assertThat(actor(session).dongs()).isEmpty();
        assertThat(queries.grants(id)).singleElement().satisfies(row -> {
            assertThat(row.revokedAt()).isNotNull();
            assertThat(row.countsOn(LocalDate.now(clock))).isFalse();
        });
    }

    @Test
    void aDisabledAccountsSessionIsNoSessionAnyMore() {
        AccountId id = account("official");
        Authentication session = signIn("official");
        accounts.disable(id);
        assertThat(session.isAuthenticated()).isFalse();
        assertThatThrownBy(() -> signIn("official")).isInstanceOf(BadCredentialsException.class);
        accounts.enable(id);
        assertThat(session.isAuthenticated()).isFalse();
        assertThat(signIn("official").isAuthenticated()).isTrue();
    }

    @Test
    void anAccountOfSeveralDongsSwitchesBetweenThem() {
        AccountId id = account("official");
        grant(id, Role.DONG_OFFICIAL, GASAN, LocalDate.now(clock), null);
        grant(id, Role.DONG_OFFICIAL, DOKSAN1, LocalDate.now(clock), null);
        Authentication session = signIn("official");
        use(session);
        assertThat(dongSwitch.choices()).containsExactly(GASAN, DOKSAN1);
        assertThat(dongSwitch.offersAll()).isTrue();
        assertThat(currentActor.get().dongs()).containsExactlyInAnyOrder(GASAN, DOKSAN1);
        dongSwitch.choose(DOKSAN1);
        assertThat(currentActor.get().dongs()).containsExactly(DOKSAN1);
        assertThat(dongSwitch.chosen()).contains(DOKSAN1);
        assertThatThrownBy(() -> dongSwitch.choose(new DongCode("1154562000")))
                .isInstanceOf(kr.dongne.shared.NotFound.class);
        dongSwitch.choose(null);
        assertThat(currentActor.get().dongs()).hasSize(2);
    }

    @Test
    void aRoleInOneDongIsNoRoleInAnother() {
        AccountId id = account("both");
        grant(id, Role.DONG_OFFICIAL, GASAN, LocalDate.now(clock), null);
        grant(id, Role.COUNCIL_OFFICER, DOKSAN1, LocalDate.now(clock), null);
        Authentication session = signIn("both");
        use(session);
        assertThat(dongSwitch.offersAll()).isFalse();
        assertThat(currentActor.get().dongs()).containsExactly(GASAN);
        assertThat(currentActor.get().roles()).containsExactly(Role.DONG_OFFICIAL);
        dongSwitch.choose(DOKSAN1);
        assertThat(currentActor.get().roles()).containsExactly(Role.COUNCIL_OFFICER);
        assertThat(session.getAuthorities()).extracting("authority").containsExactly("ROLE_COUNCIL_OFFICER");
    }

    @Test
    void theOwnAdministrationCannotBeTakenAway() {
        AccountId id = account("administrator");
        UUID grant = grant(id, Role.ADMIN, null, LocalDate.now(clock), null);
        use(signIn("administrator"));
        assertThatThrownBy(() -> accounts.revoke(grant)).isInstanceOf(AccountProblem.OwnAdministration.class);
        assertThatThrownBy(() -> accounts.disable(id)).isInstanceOf(AccountProblem.OwnAdministration.class);
    }

    @Test
    void aUserNameIsTakenOnce() {
        account("official");
        assertThatThrownBy(() -> account("Official")).isInstanceOf(AccountProblem.UsernameTaken.class);
        assertThatThrownBy(() -> new Username("ófficial")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anOldVersionCannotBeSaved() {
        AccountId id = account("official");
        long version = queries.of(id).version();
        accounts.change(new ChangeAccount(id, version, "새 이름", null));
        assertThatThrownBy(() -> accounts.change(new ChangeAccount(id, version, "더 새 이름", null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void thePasswordIsKeptAsAnExpensiveHashOnly() {
        account("official");
        assertThat(jdbc.sql("select password_hash from account where username = 'official'")
                        .query(String.class)
                        .single())
                .startsWith("$2a$12$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void weakPasswordsAreRefused() {
        for (String weak : List.of("short", "aaaaaaaaaaaa", "한".repeat(25)))
            assertThatThrownBy(() -> new Password(weak)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new CreateAccount(new Username("official"), "이름", null, new Password("xx-Official-1"), false))
                .isInstanceOf(InvalidValue.class);
        assertThatCode(() -> new Password("가산동 일꾼 스물셋")).doesNotThrowAnyException();
    }

    @Test
    void theOwnPasswordChangesOnlyWithTheCurrentOne() {
        account("official");
        use(signIn("official"));
        Password next = new Password("another-one-2");
        assertThatThrownBy(() -> accounts.changeOwnPassword("wrong", next))
                .isInstanceOf(AccountProblem.WrongPassword.class);
        accounts.changeOwnPassword(PASSWORD, next);
        assertThat(signIn("official", "another-one-2").isAuthenticated()).isTrue();
    }

    @Test
    void aRoleNeedsTheScopeThatFitsIt() {
        AccountId id = account("official");
        LocalDate day = LocalDate.now(clock);
        assertThatThrownBy(() -> new GrantRole(id, Role.DONG_OFFICIAL, null, null, day, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new GrantRole(id, Role.DISTRICT_OFFICER, GASAN, null, day, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new GrantRole(id, Role.CHECK_IN, null, null, day, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new GrantRole(id, Role.CONSULTANT, null, null, day, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new GrantRole(id, Role.ADMIN, null, null, day, day.minusDays(1)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void onlyAdministratorsChangeAccounts() {
        AccountId id = account("official");
        for (Role role : Role.values()) {
            if (role == Role.ADMIN) continue;
            SignedIn.as(role, GASAN.value());
            assertThatThrownBy(() -> accounts.disable(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.list()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aLockedNameIsNotLookedAtAndItsPauseDoubles() {
        account("official");
        settings.change(Setting.ALLOWED_FAILURES, "3");
        settings.change(Setting.FIRST_PAUSE, "PT10M");
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> signIn("official", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("official")).isInstanceOf(LockedException.class);
        assertThat(minutesLocked()).isEqualTo(10);
        theLockEnds();
        assertThatThrownBy(() -> signIn("official", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThat(minutesLocked()).isEqualTo(20);
        theLockEnds();
        assertThat(signIn("official").isAuthenticated()).isTrue();
        assertThat(jdbc.sql("select count(*) from sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStrangersNameIsThrottledAsWellAndNeverWrittenDown() {
        settings.change(Setting.ALLOWED_FAILURES, "3");
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> signIn("stranger", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("stranger", "wrong")).isInstanceOf(LockedException.class);
        assertThat(jdbc.sql("select concat_ws(' ', actor, task, detail) from access_log order by id")
                        .query(String.class)
                        .list())
                .contains("UNKNOWN LOCKED_OUT", "UNKNOWN SIGN_IN_FAILED locked")
                .noneMatch(row -> row.contains("stranger"));
        assertThat(jdbc.sql("select name_digest from sign_in_failure")
                        .query(String.class)
                        .single())
                .doesNotContain("stranger");
    }

    @Test
    void theAccessLogKeepsEveryRowAsItIs() {
        account("official");
        assertThatThrownBy(() -> jdbc.sql("update access_log set task = 'X'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from access_log").update()).hasMessageContaining("append-only");
    }

    private AccountId account(String name) {
        return accounts.create(new CreateAccount(new Username(name), "시험 계정", null, new Password(PASSWORD), false));
    }

    private UUID grant(AccountId id, Role role, @Nullable DongCode dong, LocalDate from, @Nullable LocalDate to) {
        return accounts.grant(new GrantRole(id, role, dong, null, from, to));
    }

    private Authentication signIn(String name) {
        return signIn(name, PASSWORD);
    }

    private Authentication signIn(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private static Actor actor(Authentication session) {
        return ((ActorPrincipal) session.getPrincipal()).actor();
    }

    private static void use(Authentication session) {
        SecurityContextHolder.getContext().setAuthentication(session);
    }

    private long minutesLocked() {
        return jdbc.sql("select timestampdiff(minute, last_failed_at, locked_until) from sign_in_failure")
                .query(Long.class)
                .single();
    }

    private void theLockEnds() {
        jdbc.sql("update sign_in_failure set locked_until = last_failed_at").update();
    }
}
