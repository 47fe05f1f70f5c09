package kr.dongne.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.Role;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventRow;
import kr.dongne.invitation.Invitations;
import kr.dongne.privacy.OpenRequest;
import kr.dongne.privacy.RequestKind;
import kr.dongne.privacy.Requests;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page two days before the demo workshop's answers are due, as each role sees it. */
@DongneTest(properties = {"dongne.demo=true", "dongne.clock=2024-04-13T00:00:00Z"})
@WithActor(role = Role.DISTRICT_OFFICER)
@ViewPackages(packages = "kr.dongne.home")
class HomeScreenTest extends SpringBrowserlessTest {

    private static final String GASAN = "1154551000";

    @Autowired
    private EventQueries events;

    @Autowired
    private Invitations invitations;

    @Autowired
    private DaysAhead daysAhead;

    @Autowired
    private Requests requests;

    @BeforeEach
    void inKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);
    }

    @Test
    void aDraftWaitsForTheOfficer() {
        show();
        assertThat(words()).contains("작성 중인 행사 1건", "다가오는 행사가 없습니다").doesNotContain("동별 미회신");
    }

    @Test
    void theOfficerSeesSilentDongsAndTheDeadlineThatIsNear() {
        send();
        show();
        assertThat(words())
                .contains("미회신 92명", "회신 마감 2024. 4. 15.(월) 18:00", "전화로 알릴 사람", "4일 뒤", "동별 미회신", "가산동", "어린이날");
        assertThat(find(Anchor.class).all())
                .anyMatch(link ->
                        link.getHref().endsWith("tab=answers") && link.getHref().startsWith("events/"));
    }

    @Test
    @WithActor(role = Role.COUNCIL_OFFICER, dongs = GASAN)
    void aCouncilOfficerSeesTheOwnDongOnly() {
        SignedIn.run(Role.DISTRICT_OFFICER, this::send);
        show();
        assertThat(words()).contains("우리 동 미회신", "가산동").doesNotContain("독산1동", "보내지 못한", "전화로 알릴");
    }

    @Test
    @WithActor(role = Role.ADMIN)
    void anAdministratorSeesNoEvents() {
        SignedIn.run(Role.DISTRICT_OFFICER, this::send);
        show();
        assertThat(words()).contains("계정과 권한").doesNotContain("워크숍", "동별 미회신");
    }

    @Test
    @WithActor(role = Role.ADMIN)
    void aRequestPastItsDayIsTheFirstThingAnAdministratorSees() {
        show();
        assertThat(words()).doesNotContain("기한이 지난");
        requests.open(
                new OpenRequest(RequestKind.values()[0], null, "박요청", "박요청", "내 정보를 알려 주세요", LocalDate.of(2024, 3, 1)));
        show();
        assertThat(words()).contains("답할 기한이 지난 정보주체 요청 1건");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("privacy-requests"));
    }

    @Test
    void anElectionIsAnnouncedBeforeAndDuringItsPeriod() {
        assertThat(daysAhead.from(LocalDate.of(2024, 2, 1)))
                .anyMatch(line -> line.textKey().equals("home.ahead.election.begins")
                        && line.day().equals(LocalDate.of(2024, 2, 10)));
        LocalDate during = LocalDate.of(2024, 3, 20);
        assertThat(daysAhead.from(during))
                .anyMatch(line -> line.textKey().equals("home.ahead.election.runs")
                        && line.day().equals(during))
                .anyMatch(line -> line.textKey().equals("home.ahead.election.polling")
                        && line.day().equals(LocalDate.of(2024, 4, 10)));
        assertThat(daysAhead.from(during))
                .as("the polling day is a holiday too")
                .filteredOn(line -> line.day().equals(LocalDate.of(2024, 4, 10)))
                .hasSize(1);
        assertThat(daysAhead.from(LocalDate.of(2024, 4, 11)))
                .noneMatch(line -> line.textKey().contains("election"));
    }

    private void send() {
        List<EventRow> drafts = events.list(new EventFilter(EventFilter.When.DRAFTS, null));
        invitations.send(drafts.getFirst().id(), drafts.getFirst().version());
    }

    private static void show() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
