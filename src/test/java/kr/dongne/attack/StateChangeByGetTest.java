package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dongne.access.Role;
import kr.dongne.attack.Mappings.Mapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail scanners, previews and crawlers follow links: whatever they open, nothing is different afterwards but the log. */
@AttackTest
class StateChangeByGetTest {

    private static final List<String> LOOKING = List.of("GET", "HEAD", "OPTIONS");
    private static final String TRIES =
            "?answer=DECLINED&sure=yes&_method=POST&reason=x&version=0&done=saved&token=x&comment=x";

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

    @Test
    void noAddressChangesAnythingWhenItIsOnlyLookedAt() {
        String token = town.token("officer", Role.DISTRICT_OFFICER, null);
        Visitor admin = new Visitor(wire);
        town.account("boss", Role.ADMIN, null);
        admin.signIn("boss", "");
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(40);

        Map<String, String> before = dump();
        for (String address : addresses)
            for (String method : LOOKING) {
                wire.send(method, address, null, "Authorization: Bearer " + token, "X-HTTP-Method-Override: POST");
                wire.send(method, address, null, "Cookie: JSESSIONID=" + admin.session());
            }

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aFormSentToThePageIsWhatDoesChangeIt() {
        Map<String, String> before = dump();
        String page = town.page(town.own);

        wire.form(page, "answer=DECLINED");

        assertThat(dump()).isNotEqualTo(before);
    }

    private List<String> addresses() {
        String token = town.page(town.own).substring("/r/".length());
        Map<String, String> invited =
                Map.of("token", token, "material", town.file.value().toString());
        Map<String, String> event = Map.of(
                "id", town.event.value().toString(), "event", town.event.value().toString());
        Map<String, String> invitation =
                Map.of("id", town.invitationOf(town.own).toString());
        List<String> found = new ArrayList<>();
        for (Mapping mapping : Mappings.of(beans))
            for (Map<String, String> values : List.of(invited, event, invitation)) {
                found.add(Mappings.filled(mapping.pattern(), values));
                found.add(Mappings.filled(mapping.pattern(), values) + TRIES);
            }
        for (String screen : Mappings.screens()) found.add(Mappings.filled(screen, event));
        found.add("/login?username=boss&password=" + TwoDongs.PASSWORD);
        found.add("/?v-r=uidl&v-uiId=0");
        found.add("/?v-r=init&location=events");
        // Guessed tokens make the participant's pages rest for a while, so the real ones come before them.
        found.sort(Comparator.comparing(address -> !address.contains(token)));
        return found;
    }

    private Map<String, String> dump() {
        Map<String, String> dump =
                new Tables(jdbc).dump("access_log", "access_log_seal", "api_token", "sign_in_session");
        dump.put(
                "api_token",
                jdbc.sql("select id, revoked_at from api_token order by id")
                                .query()
                                .listOfRows() + "");
        // When somebody was last there is noted; who is signed in must stay as it is.
        String sessions = "select id, ended_at from sign_in_session order by id";
        dump.put("sessions", jdbc.sql(sessions).query().listOfRows() + "");
        return dump;
    }
}
