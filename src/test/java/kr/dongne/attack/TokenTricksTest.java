package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.attack.Wire.Answer;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token that is nearly right, in the wrong place, over, or somebody's who left opens nothing. */
@AttackTest
class TokenTricksTest {

    private static final String WANTED = "/api/v1/people";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;
    private AccountId officer;
    private String token;

    @BeforeEach
    void anOfficersToken() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
        officer = town.account("officer", Role.DISTRICT_OFFICER, null);
        token = town.tokenOf(officer);
        assertThat(opened("Authorization: Bearer " + token)).isTrue();
    }

    @Test
    void onlyTheTokenItselfInItsHeaderOpens() {
        String hash =
                jdbc.sql("select token_hash from api_token").query(String.class).single();
        String basic = Base64.getEncoder().encodeToString(("officer:" + token).getBytes(StandardCharsets.UTF_8));
        String password =
                Base64.getEncoder().encodeToString(("officer:" + TwoDongs.PASSWORD).getBytes(StandardCharsets.UTF_8));
        List<String> nearly = List.of(
                "Authorization: Bearer " + token.toLowerCase(Locale.ROOT),
                "Authorization: Bearer " + token.toUpperCase(Locale.ROOT),
                "Authorization: Bearer " + token.substring(0, 20) + " " + token.substring(20),
                "Authorization: Bearer " + token.substring(0, token.length() - 1),
                "Authorization: Bearer " + token + "=",
                "Authorization: Bearer " + token + "%00",
                "Authorization: Bearer \"" + token + "\"",
                "Authorization: Bearer " + token + ", Bearer " + token,
                "Authorization: Bearer %",
                "Authorization: Bearer ' or '1'='1",
                "Authorization: Bearer " + hash,
                "Authorization: Bearer",
                "Authorization: " + token,
                "Authorization: Token " + token,
                "Authorization: Basic " + basic,
                "Authorization: Basic " + password,
                "X-Api-Key: " + token,
                "Cookie: access_token=" + token + "; Authorization=" + token);

        assertThat(nearly).noneMatch(this::opened);
    }

    @Test
    void aTokenInTheAddressOrTheBodyIsNotLookedAt() {
        for (String name : List.of("access_token", "token", "authorization", "Authorization", "api_key"))
            assertThat(wire.get(WANTED + "?" + name + "=" + token).status()).isEqualTo(401);
        Answer form = wire.form("/api/v1/venues", "access_token=" + token);
        assertThat(form.status()).isEqualTo(401);
    }

    @Test
    void aRevokedAndAnExpiredTokenAreOver() {
        jdbc.sql("update api_token set revoked_at = '2020-01-01 00:00:00'").update();
        assertThat(opened("Authorization: Bearer " + token)).isFalse();
        jdbc.sql("update api_token set revoked_at = null, expires_at = '2020-01-01 00:00:00'")
                .update();
        assertThat(opened("Authorization: Bearer " + token)).isFalse();
        jdbc.sql("update api_token set expires_at = null").update();
        assertThat(opened("Authorization: Bearer " + token)).isTrue();
    }

    @Test
    void whoeverLeavesTakesTheTokensAlong() {
        SignedIn.run(Role.ADMIN, () -> town.bean(Accounts.class).disable(officer));

        Answer answer = wire.get(WANTED, "Authorization: Bearer " + token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("officer", "김가산");
    }

    @Test
    void aTokenOpensNoScreen() {
        assertThat(wire.get("/", "Authorization: Bearer " + token).location()).endsWith("/login");
        assertThat(wire.get("/people", "Authorization: Bearer " + token).location())
                .endsWith("/login");
    }

    @Test
    void aWrongTokenAndARevokedOneLookAlike() {
        Answer wrong = wire.get(WANTED, "Authorization: Bearer dongne_wrong");
        jdbc.sql("update api_token set revoked_at = '2020-01-01 00:00:00'").update();
        Answer revoked = wire.get(WANTED, "Authorization: Bearer " + token);

        assertThat(wrong.body()).isEqualTo(revoked.body()).doesNotContain("dongne_");
        assertThat(wrong.status()).isEqualTo(revoked.status()).isEqualTo(401);
    }

    private boolean opened(String header) {
        Answer answer = wire.get(WANTED, header);
        return answer.status() < 400 || answer.body().contains("김가산");
    }
}
