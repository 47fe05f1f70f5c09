package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dong's program has another dong's ids in hand and puts them wherever an id can stand; it learns and changes nothing. */
@AttackTest
class ForeignDongTest {

    private static final String[] STRANGERS_DATA = {"이독산", "lee@people.test", "5555"};

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;

    @BeforeEach
    void aTown() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER", "CONSULTANT", "CHECK_IN"})
    void readingByIdEndsAtTheDong(Role role) {
        String token = town.token("stranger", role, dongOf(role));
        SoftAssertions all = new SoftAssertions();
        for (String target : reads()) {
            Answer answer = wire.json("GET", target, token, "");
            all.assertThat(answer.body()).as(target).doesNotContain(STRANGERS_DATA);
            all.assertThat(answer.status()).as(target).isLessThan(500);
        }
        all.assertAll();
    }

    @Test
    void theOwnDongIsThereToBeRead() {
        String token = town.token("official", Role.DONG_OFFICIAL, TwoDongs.GASAN);

        assertThat(wire.json("GET", "/api/v1/people", token, "").body()).contains("김가산");
        assertThat(wire.json("GET", "/api/v1/events/" + town.event.value() + "/attendance", token, "")
                        .body())
                .contains("김가산");
        assertThat(reads().stream()
                        .map(target -> wire.json("GET", target, officer(), "").body()))
                .as("an officer reads what the dong cannot")
                .anyMatch(body -> body.contains("이독산"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DONG_OFFICIAL", "COUNCIL_OFFICER", "CONSULTANT", "CHECK_IN"})
    void writingByIdChangesNothing(Role role) {
        String token = town.token("stranger", role, dongOf(role));
        String before = dump();
        SoftAssertions all = new SoftAssertions();
        writes().forEach(request -> {
            Answer answer = wire.json(request.method(), request.target(), token, request.body(), request.headers());
            all.assertThat(answer.status()).as(request + "").isBetween(400, 499);
            all.assertThat(answer.body()).as(request + "").doesNotContain(STRANGERS_DATA);
        });
        all.assertThat(dump()).isEqualTo(before);
        all.assertAll();
    }

    @Test
    void anIdempotencyKeyOfAnotherDongAnswersNothing() {
        String target = "/api/v1/events/" + town.event.value() + "/check-ins";
        String key = "Idempotency-Key: desk-1";
        String body = "{\"attendeeId\":\"" + town.invitationOf(town.stranger) + "\"}";
        assertThat(wire.json("POST", target, officer(), body, key).status()).isEqualTo(200);

        String official = town.token("official", Role.DONG_OFFICIAL, TwoDongs.GASAN);
        String own = "{\"attendeeId\":\"" + town.invitationOf(town.own) + "\"}";
        for (String sent : List.of(body, own)) {
            Answer answer = wire.json("POST", target, official, sent, key);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body())
                    .doesNotContain(town.invitationOf(town.stranger).toString());
        }
    }

    @Test
    void theFileOfAnotherEventIsNotReadThroughTheOwnPage() {
        String page = town.page(town.own);
        UUID other = new TwoDongs(beans).file.value();

        assertThat(wire.get(page + "/files/" + town.file.value()).status()).isEqualTo(200);
        assertThat(wire.get(page + "/files/" + other).status()).isEqualTo(404);
        assertThat(wire.get(page + "/files/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private List<String> reads() {
        String event = "/api/v1/events/" + town.event.value();
        String dong = TwoDongs.DOKSAN.value();
        return List.of(
                "/api/v1/people/" + town.stranger.value(),
                "/api/v1/people?after=" + town.stranger.value(),
                "/api/v1/people?dong=" + dong,
                "/api/v1/people?dong=" + dong + "&dong=" + TwoDongs.GASAN.value(),
                "/api/v1/people?dong=" + TwoDongs.GASAN.value() + "," + dong,
                "/api/v1/people?dong=%25&role=CHAIR",
                "/api/v1/people?limit=2147483647",
                "/api/v1/people?limit=-1",
                event + "/confirmations",
                event + "/confirmations/" + dong,
                event + "/invitations",
                event + "/attendance",
                event + "/attendance?dong=" + dong,
                event,
                "/api/v1/inbox",
                "/api/v1/events?text=" + town.stranger.value());
    }

    private record Request(String method, String target, String body, String... headers) {
        @Override
        public String toString() {
            return method + " " + target + " " + body;
        }
    }

    private Stream<Request> writes() {
        String event = "/api/v1/events/" + town.event.value();
        String person = town.stranger.value().toString();
        UUID invitation = town.invitationOf(town.stranger);
        String key = "Idempotency-Key: " + invitation;
        return Stream.of(
                new Request("PUT", "/api/v1/invitations/" + invitation + "/answer", "{\"answer\":\"DECLINED\"}"),
                new Request(
                        "PUT",
                        "/api/v1/invitations/" + invitation + "/answer",
                        "{\"answer\":\"DELEGATED\",\"proxy\":{\"name\":\"대리\",\"email\":\"x@people.test\"}}"),
                new Request("POST", event + "/check-ins", "{\"attendeeId\":\"" + invitation + "\"}", key),
                new Request("POST", event + "/check-ins", "{\"invitationId\":\"" + invitation + "\"}"),
                new Request("POST", event + "/check-ins", "{\"personId\":\"" + person + "\",\"status\":\"PRESENT\"}"),
                new Request("POST", event + "/check-ins", "{\"walkIn\":{\"name\":\"이독산\",\"dong\":\"1154561000\"}}"),
                new Request("POST", event + "/check-ins", "{\"walkIn\":{\"name\":\"이독산\"}}"),
                new Request("PUT", event + "/audience?version=0", "{\"extra\":[\"" + person + "\"]}"),
                new Request("PUT", event + "/audience?version=0", "{\"excluded\":[\"" + person + "\"]}"),
                new Request("PUT", event + "/audience?version=0", "{\"dongs\":[\"1154561000\"]}"),
                new Request(
                        "POST",
                        event + "/confirmations/1154561000/dispute",
                        "{\"version\":0,\"fingerprint\":\"x\",\"text\":\"x\"}"),
                new Request(
                        "POST", event + "/confirmations/1154561000/confirm", "{\"version\":0,\"fingerprint\":\"x\"}"),
                new Request("POST", event + "/cancel", "{\"reason\":\"x\"}"),
                new Request("POST", event + "/invitations/send", "{}"),
                new Request(
                        "POST",
                        "/api/v1/people",
                        "{\"name\":\"새독산\",\"affiliations\":" + "[{\"role\":\"CHAIR\",\"dong\":\"1154561000\"}]}"),
                new Request(
                        "POST",
                        "/api/v1/people",
                        "{\"name\":\"새독산\",\"affiliations\":"
                                + "[{\"role\":\"CHAIR\",\"dong\":\"1154551000\"},{\"role\":\"CHAIR\",\"dong\":\"1154561000\"}]}"));
    }

    private static kr.dongne.shared.@org.jspecify.annotations.Nullable DongCode dongOf(Role role) {
        return role == Role.DONG_OFFICIAL || role == Role.COUNCIL_OFFICER ? TwoDongs.GASAN : null;
    }

    private String officer() {
        return town.tokenOf(
                town.account("officer" + UUID.randomUUID().toString().substring(0, 8), Role.DISTRICT_OFFICER, null));
    }

    private String dump() {
        return new Tables(jdbc)
                .dump("api_token", "access_log", "access_log_seal", "sign_in_session")
                .toString();
    }
}
