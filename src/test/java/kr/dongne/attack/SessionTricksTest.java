package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A session that somebody planted, read out of an address or kept after signing out is nobody's. */
@AttackTest
class SessionTricksTest {

    private static final String PLANTED = "0123456789ABCDEF0123456789ABCDEF";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;

    @BeforeEach
    void anOfficer() {
        town = new TwoDongs(beans);
        town.account("officer", Role.DISTRICT_OFFICER, null);
        wire = new Wire(port);
    }

    @Test
    void aMadeUpSessionIsNotTakenOver() {
        Visitor victim = new Visitor(wire, PLANTED);
        victim.signIn("officer", "");

        assertThat(victim.isSignedIn()).isTrue();
        assertThat(victim.session()).isNotEqualTo(PLANTED);
        assertThat(new Visitor(wire, PLANTED).isSignedIn()).isFalse();
    }

    @Test
    void theSessionBeforeSigningInStaysNobodys() {
        Visitor attacker = new Visitor(wire);
        attacker.get("/login");
        Visitor victim = new Visitor(wire, attacker.session());
        victim.signIn("officer", "");

        assertThat(victim.isSignedIn()).isTrue();
        assertThat(attacker.isSignedIn()).isFalse();
    }

    @Test
    void aSessionInTheAddressIsNotLookedAt() {
        Visitor victim = signedIn();

        assertThat(wire.get("/;jsessionid=" + victim.session()).status()).isNotEqualTo(200);
        assertThat(wire.get("/?jsessionid=" + victim.session()).location()).endsWith("/login");
        assertThat(wire.get("/events?JSESSIONID=" + victim.session()).location())
                .endsWith("/login");
        assertThat(wire.get("/login").toString()).doesNotContainIgnoringCase(";jsessionid");
    }

    @Test
    void afterSigningOutTheCookieOpensNothing() {
        Visitor visitor = signedIn();
        String old = visitor.session();
        Answer home = visitor.get("/");
        visitor.post("/logout", "_csrf=" + Csrf.of(home));

        assertThat(new Visitor(wire, old).isSignedIn()).isFalse();
    }

    @Test
    void everyCookieIsOutOfReachForScriptsAndOtherSites() {
        String page = town.page(town.own);
        for (String target : new String[] {"/login", "/", "/sign-in/link", page}) {
            Answer answer = wire.get(target, "X-Forwarded-Proto: https");
            assertThat(answer.all("Set-Cookie")).allSatisfy(cookie -> assertThat(cookie)
                    .contains("HttpOnly", "Secure", "SameSite=", "Path=/")
                    .doesNotContain("SameSite=None", "Domain="));
        }
        assertThat(wire.get("/login").all("Set-Cookie")).isNotEmpty();
        assertThat(wire.get(page).all("Set-Cookie"))
                .as("the address is the secret")
                .isEmpty();
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(wire);
        visitor.signIn("officer", "");
        assertThat(visitor.isSignedIn()).isTrue();
        return visitor;
    }
}
