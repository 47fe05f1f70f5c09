package kr.dongne.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.CreateToken;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.round.RoundFixture;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as a dong's program makes and changes them, over real HTTP. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class FeedsApiTest {

    private static final String FEEDS = "/api/v1/feeds";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    @BeforeEach
    void aDongsProgram() {
        SignedIn.as(Role.ADMIN);
        AccountId account = accounts.create(
                new CreateAccount(new Username("gasan"), "gasan", null, new Password("for-tests-only-1"), false));
        accounts.grant(
                new GrantRole(account, Role.COUNCIL_OFFICER, RoundFixture.GASAN, null, LocalDate.of(2020, 1, 1), null));
        SignedIn.asSystem();
        token = tokens.createFor(account, new CreateToken("test", null));
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @Test
    void aFeedIsMadeListedGivenAnotherAddressAndRemoved() {
        HttpResponse<String> made =
                call("POST", FEEDS, "{\"kind\":\"DONG\",\"dong\":\"" + RoundFixture.GASAN + "\",\"holidays\":true}");
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode address = JSON.readTree(made.body());
        String path = FEEDS + "/" + address.get("id").asString();
        assertThat(made.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith(path));
        assertThat(status(address)).isEqualTo(200);

        HttpResponse<String> listed = call("GET", FEEDS, null);
        assertThat(JSON.readTree(listed.body()).get(0).get("dong").asString()).isEqualTo(RoundFixture.GASAN.value());
        assertThat(listed.body()).contains("\"holidays\":true").doesNotContain("/feed/");

        JsonNode other = JSON.readTree(call("POST", path + "/rotate", "").body());
        assertThat(status(address)).isEqualTo(404);
        assertThat(status(other)).isEqualTo(200);
        assertThat(call("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(call("DELETE", path, null).statusCode()).isEqualTo(404);
        assertThat(status(other)).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (String nonsense : new String[] {
            "{}", "{\"kind\":\"DONG\"}", "{\"kind\":\"OWN\",\"dong\":\"1154551000\"}", "{\"kind\":\"X\"}"
        }) assertThat(call("POST", FEEDS, nonsense).statusCode()).as(nonsense).isBetween(400, 422);
        for (String foreign : new String[] {"{\"kind\":\"DISTRICT\"}", "{\"kind\":\"DONG\",\"dong\":\"1154561000\"}"})
            assertThat(call("POST", FEEDS, foreign).statusCode()).as(foreign).isEqualTo(403);
    }

    private int status(JsonNode address) {
        return send(HttpRequest.newBuilder(URI.create(address.get("address").asString()))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
