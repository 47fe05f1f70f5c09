package kr.dongne.round.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.event.EventId;
import kr.dongne.material.Materials;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.visit.VisitNotes;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.WithActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that took place, as the dong, the consultant and the office see it. */
@DongneTest
@WithActor(role = Role.COUNCIL_OFFICER, dongs = "1154551000")
@ViewPackages(packages = {"kr.dongne.round.ui", "kr.dongne.event.ui", "kr.dongne.attendance.ui"})
class VisitScreensTest extends SpringBrowserlessTest {

    private static final byte[] PDF = "%PDF-1.7 자치계획".getBytes(UTF_8);

    @Autowired
    private ApplicationContext beans;

    private RoundFixture fixture;
    private RoundId round;
    private VisitRow visit;
    private EventId event;

    @BeforeEach
    void twoDongsWereVisited() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        fixture = new RoundFixture(beans);
        SignedIn.run(Role.DISTRICT_OFFICER, () -> {
            fixture.chairOf(GASAN, "김가산", "gasan-chair@example.test");
            round = fixture.confirmed(GASAN, DOKSAN_1);
            visit = fixture.bean(Visits.class).of(round).stream()
                    .filter(one -> one.dong().equals(GASAN))
                    .findFirst()
                    .orElseThrow();
            event = Objects.requireNonNull(visit.event());
        });
    }

    @Test
    void beforeTheVisitTheDongAddsFilesAndNothingIsToBeConfirmed() {
        openDong();
        assertThat(words()).contains("방문이 정해졌습니다", "올린 자료가 없습니다.").doesNotContain("확인 전");
        assertThat(find(Upload.class).exists()).isTrue();
        assertThat(links()).noneMatch(address -> address.endsWith("tab=confirmation"));
        assertThat(links()).noneMatch(address -> address.endsWith("/desk"));
    }

    @Test
    void afterTheVisitTheCouncilOfficerIsOneTapFromConfirming() {
        tookPlace();
        openDong();
        assertThat(words()).contains("방문을 받았습니다", "확인 전");
        assertThat(links()).contains("events/" + event.value() + "?tab=confirmation");

        confirm();
        openDong();
        assertThat(words()).contains("동이 확인함");
    }

    @Test
    @WithActor(role = Role.DONG_OFFICIAL, dongs = "1154551000")
    void theDongsOfficialIsOneTapFromMarking() {
        openDong();
        assertThat(links())
                .contains("events/" + event.value() + "/desk")
                .noneMatch(address -> address.endsWith("tab=confirmation"));
        SignedIn.run(Role.DONG_OFFICIAL, this::mark, GASAN.value());
        UI.getCurrent().navigate("events/" + event.value() + "/desk");
        assertThat(words()).contains("김가산").doesNotContain("컨설턴트1");
    }

    @Test
    @WithActor(role = Role.DISTRICT_OFFICER)
    void theOfficeSeesAttendanceFilesAndNotesOfAllVisits() {
        tookPlace();
        confirm();
        SignedIn.run(
                Role.DONG_OFFICIAL, () -> fixture.bean(Materials.class).add(event, "자치계획.pdf", PDF), GASAN.value());
        signedInIsTheConsultant();
        SignedIn.run(Role.CONSULTANT, () -> fixture.bean(VisitNotes.class).write(visit.id(), 0, "조례 3조 확인\n예산 다시"));

        UI.getCurrent().navigate("rounds/" + round.value(), QueryParameters.of("tab", "visits"));

        assertThat(words()).contains("가산동", "동이 확인함", "자치계획.pdf", "동이 올림", "조례 3조 확인", "CONSULTANT", "독산1동");
    }

    @Test
    @WithActor(role = Role.CONSULTANT)
    void theConsultantFindsTheDongsFilesInTheOwnVisits() {
        signedInIsTheConsultant();
        SignedIn.run(
                Role.COUNCIL_OFFICER, () -> fixture.bean(Materials.class).add(event, "자치계획.pdf", PDF), GASAN.value());

        navigate(MyVisitsView.class);

        assertThat(words()).contains("자치계획.pdf", "올린 자료가 없습니다.");
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(links()).contains("events/" + event.value() + "/desk");
    }

    private void tookPlace() {
        fixture.bean(JdbcClient.class)
                .sql("update round_visit set starts_at = '2024-01-02 10:00', ends_at = '2024-01-02 12:00' where id = ?")
                .param(visit.id().value())
                .update();
        fixture.bean(JdbcClient.class)
                .sql("update event set starts_at = '2024-01-02 10:00', ends_at = '2024-01-02 12:00' where id = ?")
                .param(event.value())
                .update();
        SignedIn.run(Role.DONG_OFFICIAL, this::mark, GASAN.value());
    }

    private void mark() {
        AttendanceBook book = fixture.bean(AttendanceBook.class);
        book.mark(new MarkAttendance(
                event, book.expected(event).getFirst().id(), AttendanceStatus.PRESENT, null, null, null));
    }

    private void confirm() {
        Confirmations confirmations = fixture.bean(Confirmations.class);
        SignedIn.run(
                Role.COUNCIL_OFFICER,
                () -> confirmations.confirm(confirmations.of(event).getFirst().seen()),
                GASAN.value());
    }

    private void signedInIsTheConsultant() {
        SignedIn.run(
                Role.DISTRICT_OFFICER,
                () -> fixture.signedInIs(fixture.bean(RoundQueries.class)
                        .of(round)
                        .draft()
                        .teams()
                        .getFirst()
                        .consultants()
                        .iterator()
                        .next()));
    }

    private void openDong() {
        UI.getCurrent().navigate(DongView.address(round, GASAN));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
