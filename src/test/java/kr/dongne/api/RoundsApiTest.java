package kr.dongne.api;

import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.DOKSAN_2;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.CreateToken;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.Rounds;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Patience;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round as programs run it, over real HTTP: the office's and two dongs'. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class RoundsApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApplicationContext beans;

    private final HttpClient client = HttpClient.newHttpClient();
    private RoundFixture fixture;
    private String officer;
    private String gasan;
    private String doksan2;

    @BeforeEach
    void threePrograms() {
        officer = token("officer", Role.DISTRICT_OFFICER, null);
        gasan = token("gasan", Role.COUNCIL_OFFICER, GASAN);
        doksan2 = token("doksan2", Role.COUNCIL_OFFICER, DOKSAN_2);
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aRoundIsAnsweredAssignedConfirmedAndSwapped() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN, DOKSAN_1));
        UUID both = fixture.window(round, "2030-05-28T14:00").value();
        UUID second = fixture.window(round, "2030-05-29T10:00").value();
        String path = "/api/v1/rounds/" + round.value();

        assertThat(send("PUT", path + "/preferences/" + GASAN, gasan, wishes(0, both))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        send("PUT", path + "/preferences/" + DOKSAN_1, officer, wishes(0, both, second));
        assertThat(status("PUT", path + "/preferences/" + GASAN, gasan, wishes(0, both)))
                .isEqualTo(409);
        assertThat(status("POST", path + "/assignment", officer, "{\"replanning\":false}"))
                .isEqualTo(202);
        Patience.until(() -> !"RUNNING"
                .equals(send("GET", path + "/assignment", officer, null)
                        .get("state")
                        .asString()));

        JsonNode found = send("GET", path + "/assignment", officer, null);
        assertThat(found.get("unplaced").asInt()).isZero();
        assertThat(found.get("proven").asBoolean()).isTrue();
        assertThat(found.get("results").get(1).get("explanation").asString())
                .contains("2지망.", "컨설턴트 컨설턴트1: 같은 시간 가산동 방문");

        assertThat(send("GET", path + "/assignment/dongs/" + DOKSAN_1, officer, null))
                .isEqualTo(found.get("results").get(1));
        assertThat(status("GET", path + "/assignment/dongs/" + DOKSAN_2, officer, null))
                .isEqualTo(404);
        assertThat(status("GET", path + "/assignment/dongs/" + GASAN, gasan, null))
                .isEqualTo(403);

        JsonNode confirmed =
                send("POST", path + "/confirm", officer, "{\"dongs\":[\"" + GASAN + "\",\"" + DOKSAN_1 + "\"]}");
        assertThat(confirmed.get("confirmed")).hasSize(2);
        assertThat(send("GET", path + "/visits", gasan, null)).hasSize(1);
        assertThat(status(
                        "POST",
                        path + "/swaps",
                        gasan,
                        "{\"asking\":\"" + GASAN + "\",\"asked\":\"" + DOKSAN_1 + "\"}"))
                .isEqualTo(202);
        String swap =
                send("GET", path + "/swaps", officer, null).get(0).get("id").asString();
        assertThat(status("POST", path + "/swaps/" + swap + "/agree", gasan, ""))
                .isEqualTo(404);
        String other = "/api/v1/rounds/" + later(round).value();
        for (String answer : List.of("/agree", "/refuse"))
            assertThat(status("POST", other + "/swaps/" + swap + answer, officer, ""))
                    .isEqualTo(404);
        assertThat(status("PUT", other + "/preferences/" + GASAN, gasan, wishes(0, second)))
                .isEqualTo(404);
        assertThat(send("GET", other + "/swaps", officer, null)).isEmpty();
        assertThat(status("POST", path + "/swaps/" + swap + "/agree", officer, ""))
                .isEqualTo(204);
        assertThat(send("GET", path + "/visits", gasan, null)
                        .get(0)
                        .get("window")
                        .asString())
                .isEqualTo(second.toString());
    }

    @Test
    void aDongsProgramReachesItsOwnRoundsAndDongOnly() {
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.RANKED, 1, GASAN));
        UUID window = fixture.window(round, "2030-05-28T14:00").value();
        String path = "/api/v1/rounds/" + round.value();

        assertThat(status("GET", path, doksan2, null)).isEqualTo(404);
        assertThat(status("GET", path + "/windows", doksan2, null)).isEqualTo(404);
        assertThat(status("PUT", path + "/preferences/" + GASAN, doksan2, wishes(0, window)))
                .isEqualTo(404);
        assertThat(status("POST", path + "/assignment", gasan, "{\"replanning\":false}"))
                .isEqualTo(403);
        assertThat(status("POST", path + "/confirm", gasan, "{\"dongs\":[]}")).isEqualTo(403);
        assertThat(status("PUT", path + "/preferences/" + GASAN, gasan, "{\"version\":0}"))
                .isBetween(400, 422);
        assertThat(send("GET", path, gasan, null).get("title").asString()).isEqualTo("찾아가는 컨설팅");
    }

    @Test
    void aRoundIsMadeFromWhatWasReadAndAWindowIsTakenOnce() {
        RoundId model = fixture.published(fixture.draft(AnswerPolicy.FIRST_COME, 1, GASAN, DOKSAN_2));
        String read =
                send("GET", "/api/v1/rounds/" + model.value(), officer, null).toString();
        JsonNode copy = send("POST", "/api/v1/rounds", officer, withoutTeamIds(read));
        assertThat(copy.get("status").asString()).isEqualTo("DRAFT");
        assertThat(copy.get("id").asString()).isNotEqualTo(model.value().toString());

        String take =
                "{\"window\":\"" + fixture.window(model, "2030-05-28T14:00").value() + "\"}";
        String path = "/api/v1/rounds/" + model.value() + "/dongs/";
        assertThat(status("PUT", path + GASAN + "/window", gasan, take)).isEqualTo(204);
        assertThat(status("PUT", path + DOKSAN_2 + "/window", doksan2, take)).isEqualTo(409);
        assertThat(status("PUT", path + GASAN + "/window", doksan2, take)).isEqualTo(404);
        String foreign = send("GET", "/api/v1/rounds/" + copy.get("id").asString() + "/windows", officer, null)
                .get(0)
                .get("id")
                .asString();
        assertThat(status("PUT", path + DOKSAN_2 + "/window", doksan2, "{\"window\":\"" + foreign + "\"}"))
                .isEqualTo(404);
    }

    /** The same round a season later, published. */
    private RoundId later(RoundId round) {
        return SignedIn.call(Role.DISTRICT_OFFICER, () -> {
            Rounds rounds = beans.getBean(Rounds.class);
            RoundId clone = rounds.cloneOf(round, LocalDate.parse("2030-09-02"));
            rounds.publish(clone, beans.getBean(RoundQueries.class).of(clone).version());
            return clone;
        });
    }

    @Test
    void aDongsProgramConfirmsTheListOfItsVisitAndTheOfficeClosesIt() {
        fixture.chairOf(GASAN, "김가산", "gasan-chair@example.test");
        RoundId round = fixture.confirmed(GASAN, DOKSAN_1);
        String visit = send("GET", "/api/v1/rounds/" + round.value() + "/visits", gasan, null)
                .get(0)
                .get("event")
                .asString();
        fixture.bean(JdbcClient.class)
                .sql("update event set starts_at = '2024-01-02 10:00', ends_at = '2024-01-02 12:00'")
                .update();
        String path = "/api/v1/events/" + visit;
        String lists = path + "/confirmations";
        String own = lists + "/" + GASAN;
        String chair = send("GET", path + "/attendance", officer, null)
                .get("heads")
                .get(0)
                .get("attendeeId")
                .asString();
        send("POST", path + "/check-ins", officer, "{\"attendeeId\":\"" + chair + "\"}");
        JsonNode read = send("GET", own, gasan, null);
        assertThat(read.get("heads").get(0).get("name").asString()).isEqualTo("김가산");
        String seen = seen(read.get("confirmation"), null);

        assertThat(status("GET", own, doksan2, null)).isEqualTo(404);
        assertThat(status("POST", own + "/confirm", doksan2, seen)).isEqualTo(404);
        assertThat(status("POST", own + "/confirm", officer, seen)).isEqualTo(403);
        assertThat(status("POST", own + "/confirm", gasan, "{\"version\":0}")).isEqualTo(422);
        assertThat(status("POST", own + "/dispute", gasan, seen)).isEqualTo(422);
        assertThat(status("POST", own + "/confirm", gasan, seen)).isEqualTo(204);
        assertThat(status("POST", own + "/confirm", gasan, seen)).isEqualTo(409);
        JsonNode confirmed = send("GET", lists, gasan, null).get(0);
        assertThat(confirmed.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(status("POST", own + "/dispute", gasan, seen(confirmed, "한 사람이 더 왔습니다")))
                .isEqualTo(204);
        JsonNode disputed = send("GET", lists, officer, null).get(0);
        assertThat(disputed.get("last").get("text").asString()).isEqualTo("한 사람이 더 왔습니다");
        assertThat(status("POST", own + "/close", officer, seen(disputed, "명부와 대조했습니다")))
                .isEqualTo(204);
    }

    private static String seen(JsonNode row, @Nullable String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", row.get("version").asInt());
        body.put("fingerprint", row.get("fingerprint").asString());
        body.put("text", text);
        return JSON.writeValueAsString(body);
    }

    /** New teams: those of the model belong to it. */
    private static String withoutTeamIds(String round) {
        return round.replaceAll("\\{\"id\":\"[^\"]+\",\"name\"", "{\"name\"");
    }

    private static String wishes(int version, UUID... windows) {
        return JSON.writeValueAsString(
                Map.of("version", version, "wishes", windows, "evening", false, "byPhone", false));
    }

    private int status(String method, String path, String token, @Nullable String body) {
        return call(method, path, token, body).statusCode();
    }

    private JsonNode send(String method, String path, String token, @Nullable String body) {
        HttpResponse<String> answer = call(method, path, token, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, String token, @Nullable String body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String token(String name, Role role, @Nullable DongCode dong) {
        SignedIn.as(Role.ADMIN);
        AccountId account = accounts.create(
                new CreateAccount(new Username(name), name, null, new Password("for-tests-only-1"), false));
        accounts.grant(new GrantRole(account, role, dong, null, LocalDate.of(2020, 1, 1), null));
        SignedIn.asSystem();
        return tokens.createFor(account, new CreateToken("test", null));
    }
}
