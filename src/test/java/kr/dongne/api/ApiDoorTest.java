package kr.dongne.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import kr.dongne.shared.DongCode;
import kr.dongne.testing.Browsing;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's door over real HTTP: what a program is told that may not enter, and what stands outside for everybody. */
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class ApiDoorTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiTokens tokens;

    private String token;
    private Browsing program;

    @BeforeEach
    void aProgramOfADongOfficial() {
        SignedIn.as(Role.ADMIN);
        AccountId official = accounts.create(
                new CreateAccount(new Username("official"), "동 담당", null, new Password("for-tests-only-1"), false));
        accounts.grant(new GrantRole(
                official, Role.DONG_OFFICIAL, new DongCode("1154551000"), null, LocalDate.of(2020, 1, 1), null));
        SignedIn.asSystem();
        token = tokens.createFor(official, new CreateToken("test", null));
        SignedIn.out();
        program = new Browsing("http://localhost:" + port);
    }

    @AfterEach
    void out() {
        SignedIn.out();
    }

    @ParameterizedTest
    @CsvSource({
        "'',             유효한 API 토큰이 필요합니다.",
        "ko,             유효한 API 토큰이 필요합니다.",
        "fr,             유효한 API 토큰이 필요합니다.",
        "'en-GB,ko;q=0.5', A valid API token is needed."
    })
    void whoBringsNoTokenIsToldSoInTheOwnLanguage(String language, String detail) {
        for (HttpResponse<String> answer : new HttpResponse[] {
            get("/api/v1/events", language, null), get("/api/v1/events", language, "dongne_made-up")
        }) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertProblem(answer, detail, "shell.api.unauthorized");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 이 토큰의 계정에는 권한이 없습니다.", "en, The account of this token may not do that."})
    void whoMayNotIsToldSoInTheOwnLanguage(String language, String detail) {
        HttpResponse<String> answer = get("/api/v1/inbox?state=parked", language, token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertProblem(answer, detail, "shell.api.forbidden");
    }

    @Test
    void theDescriptionOfTheApiIsOpenAndHoldsNobodysData() {
        HttpResponse<String> answer = get("/v3/api-docs", "ko", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode paths = JSON.readTree(answer.body()).get("paths");
        assertThat(paths.has("/api/v1/events")).isTrue();
        assertThat(paths.propertyNames())
                .as("addresses that are no part of the API are not described")
                .allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
        assertThat(answer.body()).doesNotContain("@", "example\":", token);
    }

    private static void assertProblem(HttpResponse<String> answer, String detail, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("detail").asString()).isEqualTo(detail);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
    }

    private HttpResponse<String> get(String path, String language, @org.jspecify.annotations.Nullable String bearer) {
        var headers = new java.util.ArrayList<String>();
        if (!language.isEmpty()) headers.addAll(java.util.List.of("Accept-Language", language));
        if (bearer != null) headers.addAll(java.util.List.of("Authorization", "Bearer " + bearer));
        return program.get(path, headers.toArray(String[]::new));
    }
}
