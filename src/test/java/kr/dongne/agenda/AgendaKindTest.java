package kr.dongne.agenda;

import static kr.dongne.event.Fixtures.workshopOn;
import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.event.Events;
import kr.dongne.round.RoundFixture;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar of one kind: visits of rounds by their type, or events of their own. */
@DongneTest
class AgendaKindTest {

    @Autowired
    Agenda agenda;

    @Autowired
    ApplicationContext beans;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void visitsAndEventsOfTheirOwnAreToldApart() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        new RoundFixture(beans).confirmed(GASAN, DOKSAN_1);
        beans.getBean(Events.class).create(workshopOn("2030-05-20", null, null));

        assertThat(titles(null)).hasSize(3);
        assertThat(titles(AgendaKind.CONSULTING)).containsExactly("찾아가는 컨설팅 · 가산동", "찾아가는 컨설팅 · 독산1동");
        assertThat(titles(AgendaKind.EVENT)).containsExactly("민관협력 워크숍");
        assertThat(titles(AgendaKind.BRIEFING)).isEmpty();
    }

    /** Those of the kind are found behind any number of others, which begin earlier. */
    @Test
    void aKindIsWholeHoweverManyOthersThereAre() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        new RoundFixture(beans).confirmed(GASAN, DOKSAN_1);
        beans.getBean(Events.class).create(workshopOn("2030-05-20", null, null));
        beans.getBean(JdbcClient.class).sql("""
                insert into event (id, version, number, title, status, starts_at, ends_at, sequence, reset_sequence, created_at)
                select uuid(), 0, concat('C-', seq), title, status, starts_at, ends_at, 0, 0, created_at
                from (select * from event where title = '민관협력 워크숍') one join seq_1_to_600
                """).update();

        assertThat(titles(null)).hasSize(500).doesNotContain("찾아가는 컨설팅 · 가산동");
        assertThat(titles(AgendaKind.CONSULTING)).containsExactly("찾아가는 컨설팅 · 가산동", "찾아가는 컨설팅 · 독산1동");
        assertThat(titles(AgendaKind.EVENT)).hasSize(500).containsOnly("민관협력 워크숍");
    }

    private List<String> titles(@Nullable AgendaKind kind) {
        var may = AgendaQuery.thisMonth().at(Presentation.LIST, LocalDate.parse("2030-05-01"));
        return agenda.page(may.ofKind(kind)).days().stream()
                .flatMap(day -> day.entries().stream())
                .map(entry -> entry.event().title())
                .toList();
    }
}
