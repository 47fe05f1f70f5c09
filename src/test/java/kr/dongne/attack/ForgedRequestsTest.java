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

/** What another site's page makes a browser send changes nothing, and what it embeds shows nothing. */
@AttackTest
class ForgedRequestsTest {

    private static final String[] EVIL = {"Origin: https://evil.example", "Sec-Fetch-Site: cross-site"};

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;
    private String page;

    @BeforeEach
    void aTown() {
        town = new TwoDongs(beans);
        town.account("officer", Role.DISTRICT_OFFICER, null);
        wire = new Wire(port);
        page = town.page(town.own);
    }

    @Test
    void aParticipantsPageHasNothingThatABrowserWouldSendAlong() {
        Answer shown = wire.get(page);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.all("Set-Cookie")).as("only the address opens it").isEmpty();
        assertThat(shown.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(wire.form(page.substring(0, page.length() - 1) + "~", "answer=DECLINED", EVIL)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void signingOutNeedsMoreThanALink() {
        Visitor visitor = new Visitor(wire);
        visitor.signIn("officer", "");

        wire.get("/logout", "Cookie: JSESSIONID=" + visitor.session());
        wire.form("/logout", "", "Cookie: JSESSIONID=" + visitor.session());
        wire.form("/logout", "_csrf=" + UUID.randomUUID(), "Cookie: JSESSIONID=" + visitor.session());

        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void theScreensCallsNeedTheScreensOwnToken() {
        Visitor visitor = new Visitor(wire);
        visitor.signIn("officer", "");
        String cookie = "Cookie: JSESSIONID=" + visitor.session();

        Answer answer = wire.send(
                "POST", "/?v-r=uidl&v-uiId=0", "{\"rpc\":[]}", cookie, "Content-Type: text/plain", EVIL[0], EVIL[1]);

        assertThat(answer.body()).doesNotContain("\"changes\":[{");
    }

    @Test
    void noOriginIsToldThatItMayRead() {
        Visitor visitor = new Visitor(wire);
        visitor.signIn("officer", "");
        for (String target : List.of("/", "/login", page, "/api/v1/people", "/v3/api-docs", "/VAADIN/push", "/nowhere"))
            for (String method : List.of("GET", "OPTIONS"))
                assertThat(wire.send(
                                        method,
                                        target,
                                        null,
                                        "Cookie: JSESSIONID=" + visitor.session(),
                                        "Access-Control-Request-Method: PUT",
                                        EVIL[0],
                                        EVIL[1])
                                .headers())
                        .as(method + " " + target)
                        .noneMatch(header -> header.startsWith("access-control-allow-"));
    }

    @Test
    void anotherSitesSocketIsNotPushedTo() {
        Visitor visitor = new Visitor(wire);
        visitor.signIn("officer", "");
        for (String[] origin : new String[][] {{"Origin: https://evil.example"}, EVIL, {"Sec-Fetch-Site: same-site"}}) {
            Answer answer = handshake(visitor.session(), origin);
            assertThat(answer.status()).as(answer.toString()).isNotEqualTo(101).isBetween(400, 499);
        }
    }

    @Test
    void ourOwnScreensSocketIsOpened() {
        Visitor visitor = new Visitor(wire);
        visitor.signIn("officer", "");
        for (String[] ours : new String[][] {
            {"Origin: http://localhost:" + port}, {"Sec-Fetch-Site: same-origin", "Origin: http://localhost:" + port}
        }) assertThat(handshake(visitor.session(), ours).status()).isEqualTo(101);
    }

    private Answer handshake(String session, String... headers) {
        StringBuilder request = new StringBuilder("GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + UUID.randomUUID()
                + "&X-Atmosphere-Transport=websocket HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: JSESSIONID=" + session + "\r\n");
        for (String header : headers) request.append(header).append("\r\n");
        return wire.raw((request + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
