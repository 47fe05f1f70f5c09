package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.attack.Mappings.Mapping;
import kr.dongne.attack.Wire.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Bodies that are no body: every address that takes one refuses them as a problem that tells nothing of the inside. */
@AttackTest
class HostileBodiesTest {

    private static final String NOBODY = UUID.randomUUID().toString();
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;
    private String officer;

    @BeforeEach
    void anOfficersProgram() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
        officer = town.token("officer", Role.DISTRICT_OFFICER, null);
    }

    @Test
    void everyWritingAddressRefusesThemAsAProblem() {
        SoftAssertions all = new SoftAssertions();
        for (Mapping address : writing())
            hostile().forEach((name, body) -> {
                Answer answer = wire.json(address.method(), at(address, NOBODY), officer, body);
                all.assertThat(answer.status()).as(address + " " + name).isBetween(400, 499);
                refusedQuietly(all, address + " " + name, answer);
            });
        all.assertAll();
    }

    @Test
    void otherKindsOfBodiesAreNotRead() {
        String title = "{\"name\":\"구청\",\"address\":\"서울\",\"capacity\":1}";
        String xml = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><VenueJson><name>&b;</name></VenueJson>";
        Map<String, String> bodies = Map.of(
                "application/xml",
                xml,
                "text/xml",
                xml,
                "application/x-www-form-urlencoded",
                "name=구청&address=서울&capacity=1",
                "text/plain",
                title,
                "application/x-java-serialized-object",
                "rO0ABXNy",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x--\r\n");
        SoftAssertions all = new SoftAssertions();
        bodies.forEach((type, body) -> {
            Answer answer = wire.send(
                    "POST", "/api/v1/venues", body, "Content-Type: " + type, "Authorization: Bearer " + officer);
            all.assertThat(answer.status()).as(type).isBetween(400, 499);
            refusedQuietly(all, type, answer);
        });
        all.assertThat(wire.json("GET", "/api/v1/venues", officer, "").body()).doesNotContain("\"name\":\"구청\"");
        all.assertAll();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsKept() {
        String long2Megabytes = "{\"name\":\"" + "가".repeat(2 * MEGABYTE / 3) + "\",\"address\":\"서울\",\"capacity\":1}";
        String manyFields =
                "{\"x\":[" + "1,".repeat(MEGABYTE) + "1],\"name\":\"많은\",\"address\":\"서울\",\"capacity\":1}";
        for (String body : List.of(long2Megabytes, manyFields)) {
            Answer answer = wire.json("POST", "/api/v1/venues", officer, body);
            assertThat(answer.status()).isIn(400, 413, 422);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void valuesBeyondAnyMeaningAreTheAskersMistake() {
        SoftAssertions all = new SoftAssertions();
        absurd().forEach((body, target) -> {
            String[] address = target.split(" ");
            Answer answer = wire.json(address[0], address[1], officer, body);
            all.assertThat(answer.status()).as(target + " " + body).isBetween(400, 499);
            refusedQuietly(all, target + " " + body, answer);
        });
        all.assertAll();
    }

    @Test
    void anotherMethodThanTheOneWrittenIsNeverTaken() {
        String cancel = "/api/v1/events/" + town.event.value() + "/cancel";
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            wire.get(cancel, "Authorization: Bearer " + officer, header + ": POST");
            wire.get(cancel + "?_method=POST", "Authorization: Bearer " + officer);
            Answer venue = wire.json("GET", "/api/v1/venues", officer, "{\"name\":\"덮음\"}", header + ": POST");
            assertThat(venue.status()).isEqualTo(200);
        }
        assertThat(wire.form("/api/v1/venues?_method=GET", "_method=GET", "Authorization: Bearer " + officer)
                        .status())
                .isEqualTo(415);
        assertThat(wire.json("GET", "/api/v1/events/" + town.event.value(), officer, "")
                        .body())
                .contains("PUBLISHED")
                .doesNotContain("CANCELLED");
        for (String method : List.of("TRACE", "CONNECT", "DELETE", "PATCH", "PROPFIND", "FOO"))
            assertThat(wire.send(method, "/api/v1/venues", null, "Authorization: Bearer " + officer)
                            .status())
                    .as(method)
                    .isBetween(400, 599);
    }

    private List<Mapping> writing() {
        List<Mapping> found = Mappings.of(beans).stream()
                .filter(one -> one.pattern().startsWith("/api/v1/"))
                .filter(one -> !one.method().equals("GET"))
                .toList();
        assertThat(found).hasSizeGreaterThan(8);
        return found;
    }

    private static String at(Mapping address, String id) {
        return Mappings.filled(address.pattern(), Map.of("id", id)) + "?version=0";
    }

    private static Map<String, String> hostile() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("cut off", "{\"title\":\"");
        bodies.put("a list", "[]");
        bodies.put("a text", "\"title\"");
        bodies.put("deep", "{\"title\":" + "[".repeat(20_000));
        bodies.put("deep and closed", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        bodies.put("a field twice", "{\"version\":1,\"version\":2,\"name\":\"a\",\"name\":\"b\"}");
        bodies.put("an endless number", "{\"version\":" + "9".repeat(5_000) + "}");
        bodies.put("not a number", "{\"version\":NaN}");
        bodies.put("two bodies", "{} {}");
        bodies.put("a comment", "{/* */}");
        bodies.put("markup", "<title>title</title>");
        bodies.put("a class", "{\"@class\":\"java.net.URL\",\"version\":{\"@type\":\"java.lang.Long\"}}");
        bodies.put("a control character", "{\"title\":\"a\u0001b\"}");
        return bodies;
    }

    private Map<String, String> absurd() {
        String event = "/api/v1/events/" + town.event.value();
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("{\"name\":\"a\",\"address\":\"b\",\"capacity\":-1}", "POST /api/v1/venues");
        sent.put("{\"name\":\"" + "a".repeat(5000) + "\",\"address\":\"b\",\"capacity\":1}", "POST /api/v1/venues");
        sent.put("{\"name\":\"" + "a".repeat(5000) + "\",\"office\":\"b\"}", "POST /api/v1/lecturers");
        sent.put("{\"name\":\"a\",\"affiliations\":[null]}", "POST /api/v1/people");
        sent.put(
                "{\"name\":\"a\",\"affiliations\":[{\"role\":\"CHAIR\",\"dong\":\"0000000000\"}]}",
                "POST /api/v1/people");
        sent.put(
                "{\"name\":\"a\",\"affiliations\":[{\"role\":\"CHAIR\",\"dong\":\"1154551000\",\"from\":\"+999999999-12-31\"}]}",
                "POST /api/v1/people");
        sent.put(
                "{\"answer\":\"DECLINED\",\"comment\":\"" + "a".repeat(100_000) + "\"}",
                "PUT /api/v1/invitations/" + town.invitationOf(town.own) + "/answer");
        sent.put(event("\"parts\":[null]"), "POST /api/v1/events");
        sent.put(event("\"venueId\":\"" + NOBODY + "\""), "POST /api/v1/events");
        sent.put(
                event(
                        "\"parts\":[{\"title\":\"a\",\"startsAt\":\"2030-04-18T14:00:00\",\"endsAt\":\"2030-04-18T15:00:00\",\"lecturerId\":\""
                                + NOBODY + "\"}]"),
                "POST /api/v1/events");
        sent.put(event("\"quorumRoles\":[null]"), "POST /api/v1/events");
        sent.put(event("\"contactName\":\"" + "a".repeat(5000) + "\""), "POST /api/v1/events");
        sent.put(event("\"description\":\"" + "a".repeat(50_000) + "\""), "POST /api/v1/events");
        sent.put(
                "{\"title\":\"a\",\"startsAt\":\"+999999999-12-31T23:00:00\",\"endsAt\":\"+999999999-12-31T23:30:00\"}",
                "POST /api/v1/events");
        sent.put("{\"version\":9223372036854775807,\"reason\":\"a\"}", "POST " + event + "/cancel");
        sent.put("{}", "POST " + event + "/cancel");
        sent.put("{\"roles\":[null]}", "PUT " + event + "/audience");
        sent.put("{\"dongs\":[null]}", "PUT " + event + "/audience");
        sent.put("{\"extra\":[null]}", "PUT " + event + "/audience");
        sent.put(
                "{\"attendeeId\":\"" + NOBODY + "\",\"idempotencyKey\":\"" + "k".repeat(5000) + "\"}",
                "POST " + event + "/check-ins");
        sent.put(
                "{\"attendeeId\":\"" + NOBODY + "\",\"desk\":\"" + "k".repeat(5000) + "\"}",
                "POST " + event + "/check-ins");
        sent.put("{\"walkIn\":{\"name\":\"" + "k".repeat(5000) + "\"}}", "POST " + event + "/check-ins");
        sent.put("{\"walkIn\":{\"name\":\"가\",\"dong\":\"0000000000\"}}", "POST " + event + "/check-ins");
        String answer = "PUT /api/v1/invitations/" + town.invitationOf(town.own) + "/answer";
        sent.put(
                "{\"answer\":\"DELEGATED\",\"proxy\":{\"name\":\"" + "k".repeat(5000) + "\",\"phone\":\"1\"}}", answer);
        sent.put("{\"answer\":\"DELEGATED\"}", answer);
        sent.put("{\"answer\":\"ACCEPTED\",\"source\":\"MAIL\"}", answer);
        return sent;
    }

    private static String event(String more) {
        return "{\"title\":\"a\",\"startsAt\":\"2030-04-18T14:00:00\",\"endsAt\":\"2030-04-18T17:00:00\"," + more + "}";
    }

    static void refusedQuietly(SoftAssertions all, String sent, Answer answer) {
        all.assertThat(answer.header("Content-Type").orElse("")).as(sent).startsWith("application/problem+json");
        all.assertThat(answer.body())
                .as(sent)
                .doesNotContain("Exception", "java.", "kr.dongne", "jackson", "springframework", "SQL", "/etc/passwd")
                .doesNotContain("김가산", "이독산", "people.test");
    }
}
