package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fields that nobody asked for change nothing: not who may do what, nor ids, versions, states and dates. */
@AttackTest
class MassAssignmentTest {

    private static final UUID CHOSEN = UUID.fromString("01900000-0000-7000-8000-00000000dead");
    private static final String MORE = """
            "id":"%1$s","version":77,"state":"SENT","status":"CANCELLED","roles":["ADMIN"],"role":"ADMIN",
            "authorities":["ROLE_ADMIN"],"dongs":["1154561000"],"enabled":true,"demo":true,"number":"2030-XX-999",
            "sequence":99,"tokenVersion":99,"createdAt":"2000-01-01T00:00:00Z","publishedAt":"2000-01-01T00:00:00Z",
            "account":{"id":"%1$s","role":"ADMIN"},"createdBy":"%1$s","class":{"module":{}},"__proto__":{"admin":true}
            """.formatted(CHOSEN);

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;
    private String officer;

    @BeforeEach
    void anOfficersProgram() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
        officer = town.token("officer", Role.DISTRICT_OFFICER, null);
    }

    @Test
    void aPersonIsMadeWithoutThem() {
        List<String> grants = grants();
        Answer made = wire.json("POST", "/api/v1/people", officer, "{\"name\":\"박가산\"," + MORE + "}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("dead").contains("\"version\":0", "\"affiliations\":[]");
        assertThat(count("select count(*) from person where id = ?")).isZero();
        assertThat(grants()).isEqualTo(grants);
    }

    @Test
    void anEventIsMadeAsADraftWithItsOwnIdAndNumber() {
        String body = "{\"title\":\"간담회\",\"startsAt\":\"2030-05-16T14:00:00\",\"endsAt\":\"2030-05-16T15:00:00\","
                + MORE + "}";
        Answer made = wire.json("POST", "/api/v1/events", officer, body.replace("\"version\":77,", ""));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"status\":\"DRAFT\"", "\"sequence\":0")
                .doesNotContain("dead", "XX-999", "CANCELLED");
        assertThat(count("select count(*) from event where id = ?")).isZero();
    }

    @Test
    void aVenueKeepsTheIdThatWeGiveIt() {
        String body = "{\"name\":\"다른 강당\",\"address\":\"서울\",\"capacity\":10," + MORE + "}";
        assertThat(wire.json("POST", "/api/v1/venues", officer, body).body()).doesNotContain("dead");
        assertThat(count("select count(*) from venue where id = ?")).isZero();
    }

    @Test
    void anAnswerByStaffIsOfThisInvitationAlone() {
        UUID own = town.invitationOf(town.own);
        UUID foreign = town.invitationOf(town.stranger);
        String body = ("{\"answer\":\"DECLINED\",\"invitationId\":\"%s\",\"personId\":\"%s\"," + MORE + "}")
                .formatted(foreign, town.stranger.value());

        assertThat(wire.json("PUT", "/api/v1/invitations/" + own + "/answer", officer, body)
                        .status())
                .isEqualTo(200);
        assertThat(column("part_stat", foreign)).isEqualTo("NEEDS_ACTION");
        assertThat(column("concat(part_stat, token_version, state)", own)).startsWith("DECLINED1");
    }

    @Test
    void thePageOfAParticipantTakesNothingButTheAnswer() {
        UUID invitation = town.invitationOf(town.own);
        String page = town.page(town.own);
        String more = "&id=%1$s&token=x&page.status=CANCELLED&invitation.state=WITHDRAWN&email=evil@people.test&name=x"
                + "&role=ADMIN&dongs=1154561000&tokenVersion=9&class.module.classLoader.x=1&source=STAFF&answeredAt=2000-01-01";

        Answer answer = wire.form(page, "answer=DECLINED" + more.formatted(CHOSEN));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(column("concat(part_stat, answer_source, token_version, email)", invitation))
                .isEqualTo("DECLINEDWEB1kim@people.test");
        assertThat(count("select count(*) from invitation where id = ?")).isZero();
    }

    @Test
    void signingInAsksForNothingButNameAndPassword() {
        town.account("dongofficial", Role.DONG_OFFICIAL, TwoDongs.GASAN);
        List<String> grants = grants();

        Visitor visitor = new Visitor(wire);
        visitor.signIn("dongofficial", "&role=ADMIN&roles=ADMIN&authorities=ROLE_ADMIN&dongs=1154561000&enabled=true");

        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(grants()).isEqualTo(grants);
    }

    private List<String> grants() {
        return jdbc.sql("select concat_ws('|', id, account_id, role, dong_code, valid_from, valid_to, revoked_at)"
                        + " from permission_grant order by id")
                .query(String.class)
                .list();
    }

    private int count(String question) {
        return jdbc.sql(question).param(CHOSEN).query(Integer.class).single();
    }

    private String column(String column, UUID invitation) {
        return jdbc.sql("select " + column + " from invitation where id = ?")
                .param(invitation)
                .query(String.class)
                .single();
    }
}
