package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.shared.DongneProperties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever host a request claims to be for, no link and no redirect leads there. */
@AttackTest
class HostHeaderTest {

    private static final List<String[]> CLAIMS = List.of(
            new String[] {"Host: evil.example"},
            new String[] {"Host: evil.example:1"},
            new String[] {"X-Forwarded-Host: evil.example"},
            new String[] {"X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-Port: 99"},
            new String[] {"X-Forwarded-Server: evil.example", "X-Host: evil.example"},
            new String[] {"Forwarded: host=evil.example;proto=https"},
            new String[] {"X-Forwarded-Prefix: //evil.example"},
            new String[] {"X-Original-URL: //evil.example/", "X-Rewrite-URL: //evil.example/"},
            new String[] {"Referer: https://evil.example/", "Origin: https://evil.example"});

    @Autowired
    ApplicationContext beans;

    @Autowired
    DongneProperties properties;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;

    @BeforeEach
    void aTown() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
    }

    @Test
    void noAnswerNamesTheClaimedHost() {
        String page = town.page(town.own);
        String token = town.token("officer", Role.DISTRICT_OFFICER, null);
        SoftAssertions all = new SoftAssertions();
        for (String[] claim : CLAIMS)
            for (String target : List.of(
                    "/",
                    "/events",
                    "/login",
                    "/nowhere",
                    page,
                    page + "/event.ics",
                    "/error",
                    "/v3/api-docs",
                    "/api/v1/people?limit=1",
                    "/styles",
                    "/VAADIN",
                    "/actuator/health")) {
                Answer answer = wire.get(target, with(claim, "Authorization: Bearer " + token));
                all.assertThat(answer.toString())
                        .as(target + " " + List.of(claim))
                        .doesNotContain("evil.example");
            }
        all.assertAll();
    }

    @Test
    void signingInAndAnsweringLeadBackToUs() {
        town.account("desk", Role.DISTRICT_OFFICER, null);
        String page = town.page(town.own);
        SoftAssertions all = new SoftAssertions();
        for (String[] claim : CLAIMS) {
            Visitor visitor = new Visitor(wire);
            visitor.get("/people", claim);
            all.assertThat(visitor.signIn("desk", "", claim).location())
                    .startsWith("/")
                    .doesNotContain("evil.example");
            all.assertThat(wire.form(page, "answer=TENTATIVE", claim).toString())
                    .doesNotContain("evil.example");
        }
        all.assertAll();
    }

    @Test
    void theLinksOfAMailAreThoseOfTheInstallation() {
        String token = town.token("officer", Role.DISTRICT_OFFICER, null);
        String event = "/api/v1/events/" + town.event.value() + "/invitations/send";
        town.chair("박가산", "park@people.test", TwoDongs.GASAN);
        Answer sent = wire.json("POST", event, token, "{}", "X-Forwarded-Host: evil.example", "Host: evil.example");
        assertThat(sent.status()).isEqualTo(202);

        RenderedMail mail = town.letter(town.own);
        String all =
                mail.text() + mail.html() + new String(mail.calendar(), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(all).contains(properties.baseUrl() + "/r/").doesNotContain("evil.example");
        assertThat(all.replace(properties.baseUrl() + "/r/", "").replaceAll("https://map\\.kakao\\.com/\\S*", ""))
                .doesNotContain("http://", "https://");
    }

    private static String[] with(String[] headers, String more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = more;
        return all;
    }
}
