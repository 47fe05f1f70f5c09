package kr.dongne.feed;

import static kr.dongne.round.RoundFixture.DOKSAN_1;
import static kr.dongne.round.RoundFixture.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import kr.dongne.access.Role;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.visit.VisitId;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import kr.dongne.testing.Subscriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** A feed over the wire: its headers, who guesses, and real programs that subscribe. */
@ExtendWith(OutputCaptureExtension.class)
@DongneTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "dongne.clock=2030-04-08T00:00:00Z")
class FeedHttpTest {

    @Autowired
    Visits visits;

    @Autowired
    RoundQueries rounds;

    @Autowired
    ApplicationContext beans;

    private RoundFixture made;
    private RoundId round;
    private FeedAddress feed;

    @BeforeEach
    void aFeedOfTheDistrict() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        made = new RoundFixture(beans);
        round = made.confirmed(GASAN, DOKSAN_1);
        FeedFixture fixture = new FeedFixture(beans);
        feed = fixture.subscribed(
                fixture.account("district", Role.DISTRICT_OFFICER, null), FeedTarget.of(FeedKind.DISTRICT));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void rule84_itIsACalendarInUtf8WithoutCookies() {
        HttpResponse<String> answer = get(feed.address());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/calendar;charset=utf-8"));
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=0, must-revalidate, private");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("가산동")
                .doesNotContain("METHOD", "ORGANIZER", "ATTENDEE", "mailto:", "@example.test");
    }

    @Test
    void rule87_whoHasTheCalendarAlreadyIsToldSo() {
        String tag = get(feed.address()).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = get(feed.address(), "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).hasValue(tag);

        visits.cancel(visitOf("2030-05-28T14:00").id(), "컨설턴트 사정");
        assertThat(get(feed.address(), "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingButReadingIsPossible() {
        HttpResponse<String> head = send("HEAD", feed.address());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH"))
            assertThat(send(method, feed.address()).statusCode()).as(method).isEqualTo(404);
    }

    @Test
    void whoGuessesIsMadeToWait(CapturedOutput output) {
        String base = feed.address().replaceAll("/feed/.*", "");
        HttpResponse<String> unknown = get(base + "/feed/guess.ics");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(unknown.body()).contains("이 주소의 달력이 없습니다");
        assertThat(get(base + "/feed/").statusCode()).isEqualTo(404);

        String[] elsewhere = {"X-Forwarded-For", "192.0.2.7"};
        int status = 404;
        for (int guess = 0; guess < 60 && status == 404; guess++)
            status = get(base + "/feed/g" + guess + ".ics", elsewhere).statusCode();
        assertThat(status).isEqualTo(429);
        assertThat(get(feed.address()).statusCode()).as("others read on").isEqualTo(200);
        LoggerFactory.getLogger(FeedHttpTest.class).info("the guessing is over");
        assertThat(output.getAll())
                .contains("the guessing is over")
                .doesNotContain(FeedFixture.token(feed))
                .doesNotContain("/feed/");
    }

    @Test
    void vdirsyncerAndKhalFollowAVisitThatMovesAndIsCalledOff(@TempDir Path home) {
        Subscriber subscriber = Subscriber.to(feed.address().replace("localhost", "127.0.0.1"), home);

        subscriber.sync();
        assertThat(subscriber.list("2030-05-28", 1))
                .containsExactly("2030-05-28 14:00–16:00 CONFIRMED 찾아가는 컨설팅 · 가산동 @ 1154551000 주민센터 (금천구)");

        VisitRow visit = visitOf("2030-05-28T14:00");
        move(visit.id(), "2030-05-29T10:00");
        subscriber.sync();
        assertThat(subscriber.list("2030-05-28", 2))
                .containsExactly("2030-05-29 10:00–12:00 CONFIRMED 찾아가는 컨설팅 · 가산동 @ 1154551000 주민센터 (금천구)");

        visits.cancel(visit.id(), "컨설턴트 사정");
        subscriber.sync();
        assertThat(subscriber.list("2030-05-28", 3))
                .containsExactly(
                        "2030-05-29 10:00–12:00 CANCELLED 찾아가는 컨설팅 · 가산동 @ 1154551000 주민센터 (금천구)",
                        "2030-05-30 10:00–12:00 CONFIRMED 찾아가는 컨설팅 · 독산1동 @ 1154561000 주민센터 (금천구)");
    }

    private void move(VisitId visit, String start) {
        visits.move(
                visit,
                made.window(round, start),
                rounds.of(round).draft().teams().getFirst().id(),
                "컨설턴트 사정");
    }

    private VisitRow visitOf(String start) {
        return visits.of(round).stream()
                .filter(visit -> visit.slot().start().toString().equals(start))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) request.headers(headers);
        return send(request.GET().build());
    }

    private static HttpResponse<String> send(String method, String address) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
