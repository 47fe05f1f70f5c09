package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A link into the console never ends on somebody else's site, neither at once nor after signing in. */
@AttackTest
class OpenRedirectTest {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private Wire wire;

    @BeforeEach
    void anOfficer() {
        TwoDongs town = new TwoDongs(beans);
        town.account("officer", Role.DISTRICT_OFFICER, null);
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example/",
                "/%2f%2fevil.example",
                "/%5cevil.example",
                "/\\evil.example",
                "/.evil.example",
                "/;//evil.example",
                "/..//evil.example",
                "/@evil.example",
                "/events?continue=//evil.example",
                "/people/https:%2f%2fevil.example",
                "/login?continue=https://evil.example",
                "/login?redirect=https://evil.example&url=//evil.example&next=/%5cevil.example&returnUrl=//evil.example",
                "/login?error=https://evil.example",
                "/logout?url=https://evil.example",
                "http://evil.example/people",
                "/r/sample?done=//evil.example",
                "/%0d%0aLocation:%20https://evil.example",
                "/people%0d%0aLocation:https://evil.example"
            })
    void signingInAfterSuchALinkStaysHere(String link) {
        Visitor visitor = new Visitor(wire);
        staysHere(visitor.get(link));

        Answer in = visitor.signIn("officer", "&continue=//evil.example&redirect=//evil.example");

        assertThat(in.status()).isEqualTo(302);
        staysHere(in);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    private void staysHere(Answer answer) {
        assertThat(answer.all("Location")).hasSizeLessThanOrEqualTo(1);
        assertThat(answer.header("Refresh")).isEmpty();
        String location = answer.location();
        if (location.isEmpty()) return;
        URI target = URI.create("http://localhost:" + port + "/").resolve(URI.create(location));
        assertThat(target.getHost()).isEqualTo("localhost");
        assertThat(target.getPort()).isEqualTo(port);
        assertThat(location).doesNotContain("\\").doesNotStartWith("//");
    }
}
