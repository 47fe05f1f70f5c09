package kr.dongne.round.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.audience.Audience;
import kr.dongne.booking.BookableId;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.material.MaterialId;
import kr.dongne.material.MaterialProblem;
import kr.dongne.material.MaterialRow;
import kr.dongne.material.Materials;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The dongs' files for the consultant who visits them: added by the dong, read by who comes, and by nobody of elsewhere. */
@DongneTest
class VisitMaterialsTest {

    private static final byte[] PDF = "%PDF-1.7 자치계획".getBytes(UTF_8);

    @Autowired
    Materials materials;

    @Autowired
    Visits visits;

    @Autowired
    EventQueries events;

    @Autowired
    ApplicationContext beans;

    private RoundFixture fixture;
    private RoundId round;
    private EventId gasan;
    private EventId doksan;

    @BeforeEach
    void twoDongsAreVisited() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
        round = fixture.confirmed(GASAN, DOKSAN_1);
        gasan = eventOf(GASAN);
        doksan = eventOf(DOKSAN_1);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void aDongAddsToItsOwnVisitAndTakesAwayWhatItAdded(Role role) {
        MaterialId offices = materials.add(gasan, "안내.pdf", PDF);
        SignedIn.as(role, GASAN.value());
        assertThat(materials.takesFromMe(gasan)).isTrue();

        MaterialId own = materials.add(gasan, "자치계획.pdf", PDF);

        assertThat(materials.list(gasan)).extracting(MaterialRow::dong).containsExactly(null, GASAN);
        assertThat(materials.list(gasan))
                .extracting(row -> materials.isMine(gasan, row))
                .containsExactly(false, true);
        assertThatThrownBy(() -> materials.remove(gasan, offices)).isInstanceOf(MaterialProblem.NotYours.class);
        assertThatThrownBy(() -> materials.add(gasan, "자치계획.pdf", "<html>".getBytes(UTF_8)))
                .isInstanceOf(MaterialProblem.FileRefused.class);
        SignedIn.as(Role.DISTRICT_OFFICER);
        assertThat(events.history(gasan))
                .anySatisfy(row -> assertThat(row.after()).isEqualTo("자치계획.pdf"));
        SignedIn.as(role, GASAN.value());
        materials.remove(gasan, own);
        assertThat(materials.list(gasan)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER"})
    void anotherDongsVisitIsNotThere(Role role) {
        MaterialId foreign = materials.add(doksan, "자치계획.pdf", PDF);
        SignedIn.as(role, GASAN.value());

        assertThatThrownBy(() -> materials.list(doksan)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.content(doksan, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.content(gasan, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.add(doksan, "a.pdf", PDF)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.remove(doksan, foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDongThatWasInvitedToAnothersVisitReadsAndAddsNothing() {
        Audience before = events.of(doksan).audience();
        Audience both = new Audience(before.roles(), Set.of(GASAN, DOKSAN_1), before.extra(), before.excluded());
        beans.getBean(Audiences.class).set(doksan, events.of(doksan).version(), both);
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());

        assertThat(materials.list(doksan)).isEmpty();
        assertThat(materials.takesFromMe(doksan)).isFalse();
        assertThatThrownBy(() -> materials.add(doksan, "a.pdf", PDF)).isInstanceOf(MaterialProblem.NotYours.class);
    }

    @Test
    void aVisitThatIsCalledOffTakesNothingFromTheDong() {
        VisitRow visit = visitOf(GASAN);
        visits.cancel(visit.id(), "동 사정");
        SignedIn.as(Role.DONG_OFFICIAL, GASAN.value());

        assertThatThrownBy(() -> materials.add(gasan, "a.pdf", PDF)).isInstanceOf(MaterialProblem.NotYours.class);
    }

    @Test
    void theConsultantReadsTheFilesOfTheOwnVisitsOnly() {
        SignedIn.run(Role.DONG_OFFICIAL, () -> materials.add(gasan, "자치계획.pdf", PDF), GASAN.value());
        BookableId own = beans.getBean(RoundQueries.class)
                .of(round)
                .draft()
                .teams()
                .getFirst()
                .consultants()
                .iterator()
                .next();
        BookableId stranger = fixture.consultant("다른 컨설턴트", "stranger@example.test");
        fixture.signedInIs(own);
        SignedIn.as(Role.CONSULTANT);
        MaterialRow file = materials.list(gasan).getFirst();
        assertThat(materials.content(gasan, file.id()).bytes()).isEqualTo(PDF);
        assertThat(materials.takesFromMe(gasan)).isFalse();
        assertThatThrownBy(() -> materials.add(gasan, "a.pdf", PDF)).isInstanceOf(AccessDeniedException.class);

        fixture.signedInIs(stranger);
        assertThatThrownBy(() -> materials.list(gasan)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.content(gasan, file.id())).isInstanceOf(NotFound.class);
    }

    private EventId eventOf(DongCode dong) {
        return Objects.requireNonNull(visitOf(dong).event());
    }

    private VisitRow visitOf(DongCode dong) {
        return visits.of(round).stream()
                .filter(visit -> visit.dong().equals(dong))
                .findFirst()
                .orElseThrow();
    }
}
