package kr.dongne.attack;

import java.util.List;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Requests that a careless program sends: each is refused as a problem that says so, none is called the console's fault. */
@AttackTest
class MalformedRequestsTest {

    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String HUGE = "가".repeat(100_000);
    private static final String VENUE = "{\"name\":\"구청\",\"address\":\"서울\",\"capacity\":1}";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private TwoDongs town;
    private Wire wire;
    private String officer;

    /** A request and the status that it deserves. */
    private record Sent(int status, String method, String target, String body) {}

    @BeforeEach
    void anOfficersProgram() {
        town = new TwoDongs(beans);
        wire = new Wire(port);
        officer = town.token("officer", Role.DISTRICT_OFFICER, null);
    }

    @Test
    void aBodyOfNoParticularKindIsNotRead() {
        SoftAssertions all = new SoftAssertions();
        for (String type :
                List.of("*/*", "application/*", "json", "/", "application/json;charset=*", "a b/c", "\u00e4/b")) {
            Answer answer = wire.send(
                    "POST", "/api/v1/venues", VENUE, "Content-Type: " + type, "Authorization: Bearer " + officer);
            refused(all, type, 415, answer);
        }
        refused(all, "none", 415, wire.send("POST", "/api/v1/venues", VENUE, "Authorization: Bearer " + officer));
        all.assertAll();
    }

    @Test
    void anAnswerOfAnImpossibleKindIsRefused() {
        SoftAssertions all = new SoftAssertions();
        for (String type : List.of("text/csv", "application/xml", "nonsense")) {
            Answer answer =
                    wire.send("GET", "/api/v1/venues", null, "Accept: " + type, "Authorization: Bearer " + officer);
            all.assertThat(answer.status()).as(type).isEqualTo(406);
        }
        all.assertAll();
    }

    @Test
    void everyMistakeIsTheAskers() {
        SoftAssertions all = new SoftAssertions();
        for (Sent sent : mistakes()) {
            Answer answer = wire.json(sent.method(), sent.target(), officer, sent.body());
            String shown = sent.body().length() > 200 ? sent.body().substring(0, 200) : sent.body();
            refused(all, sent.method() + " " + sent.target() + " " + shown, sent.status(), answer);
        }
        all.assertAll();
    }

    private List<Sent> mistakes() {
        String event = "/api/v1/events/" + town.event.value();
        String answer = "/api/v1/invitations/" + town.invitationOf(town.own) + "/answer";
        return List.of(
                new Sent(422, "PUT", event + "/audience", "{\"roles\":[\"CHAIR\"],\"dongs\":[\"0000000000\"]}"),
                new Sent(422, "PUT", event + "/audience", "{\"dongs\":[\"가산동\"]}"),
                new Sent(422, "PUT", event + "/audience", "{\"extra\":[\"" + NOBODY + "\"]}"),
                new Sent(400, "PUT", event + "/audience", "{\"extra\":[\"nobody\"]}"),
                new Sent(400, "PUT", event + "/audience", "{\"roles\":[\"KING\"]}"),
                new Sent(400, "PUT", event + "/audience", "{\"roles\":\"CHAIR\"}"),
                new Sent(400, "PUT", event + "/audience?version=one", "{}"),
                new Sent(409, "PUT", event + "/audience?version=-1", "{}"),
                new Sent(409, "PUT", event + "/audience?version=99", "{}"),
                new Sent(404, "PUT", "/api/v1/events/" + NOBODY + "/audience", "{}"),
                new Sent(400, "PUT", "/api/v1/events/nobody/audience", "{}"),
                new Sent(422, "POST", "/api/v1/events", "{}"),
                new Sent(422, "POST", "/api/v1/events", "{\"title\":\"a\",\"startsAt\":\"2030-04-18T14:00:00\"}"),
                new Sent(400, "POST", "/api/v1/events", "{\"title\":[],\"startsAt\":1}"),
                new Sent(400, "POST", "/api/v1/events", times("2030-02-30T14:00:00", "2030-04-18T15:00:00")),
                new Sent(400, "POST", "/api/v1/events", times("tomorrow", "2030-04-18T15:00:00")),
                new Sent(400, "POST", "/api/v1/events", times("2030-04-18", "2030-04-18T15:00:00")),
                new Sent(422, "POST", "/api/v1/events", times("2030-04-18T15:00:00", "2030-04-18T14:00:00")),
                new Sent(422, "POST", "/api/v1/events", times("-0044-03-15T14:00:00", "-0044-03-15T15:00:00")),
                new Sent(422, "PUT", event, times("2030-04-18T14:00:00", "2030-04-18T15:00:00")),
                new Sent(400, "PUT", event, "{\"version\":\"one\"}"),
                new Sent(422, "POST", event + "/cancel", "{\"reason\":\"" + HUGE + "\"}"),
                new Sent(400, "POST", event + "/cancel", ""),
                new Sent(404, "POST", "/api/v1/events/" + NOBODY + "/invitations/send", "{}"),
                new Sent(404, "PUT", "/api/v1/invitations/" + NOBODY + "/answer", "{\"answer\":\"ACCEPTED\"}"),
                new Sent(400, "PUT", answer, "{\"answer\":\"PERHAPS\"}"),
                new Sent(422, "PUT", answer, "{}"),
                new Sent(422, "POST", "/api/v1/people", "{\"name\":\"가\",\"email\":\"no address\"}"),
                new Sent(422, "POST", "/api/v1/people", "{\"name\":\"" + HUGE + "\"}"),
                new Sent(422, "POST", "/api/v1/people", "{\"name\":\"가\",\"phone\":\"" + HUGE + "\"}"),
                new Sent(422, "POST", "/api/v1/people", "{\"name\":\"가\",\"note\":\"" + HUGE + "\"}"),
                new Sent(400, "POST", "/api/v1/people", "{\"name\":{\"first\":\"가\"}}"),
                new Sent(400, "POST", "/api/v1/venues", "{\"name\":\"가\",\"address\":\"나\",\"capacity\":\"many\"}"),
                new Sent(400, "POST", "/api/v1/venues", "{\"name\":\"가\",\"address\":\"나\",\"capacity\":1e400}"),
                new Sent(422, "POST", event + "/check-ins", "{}"),
                new Sent(404, "POST", event + "/check-ins", "{\"attendeeId\":\"" + NOBODY + "\"}"),
                new Sent(400, "GET", "/api/v1/events?when=SOMETIME", ""),
                new Sent(400, "GET", "/api/v1/people?limit=all", ""),
                new Sent(404, "GET", "/api/v1/people?after=" + NOBODY, ""),
                new Sent(422, "GET", "/api/v1/people?dong=%EA%B0%80%EC%82%B0", ""),
                new Sent(422, "GET", "/api/v1/inbox?state=lost", ""));
    }

    private static String times(String start, String end) {
        return "{\"title\":\"a\",\"startsAt\":\"" + start + "\",\"endsAt\":\"" + end + "\"}";
    }

    private static void refused(SoftAssertions all, String sent, int status, Answer answer) {
        all.assertThat(answer.status()).as(sent).isEqualTo(status);
        HostileBodiesTest.refusedQuietly(all, sent, answer);
    }
}
