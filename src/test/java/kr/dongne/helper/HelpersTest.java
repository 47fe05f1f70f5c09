package kr.dongne.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
import kr.dongne.attendance.Workshop;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
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

    private UUID event;
    private UUID otherEvent;

    @BeforeEach
    void anEvent() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        event = new Workshop(beans).event().value();
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
