package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dongne.access.Role;
import kr.dongne.attack.Wire.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** No response is without the headers: of any address there is, of errors, redirects, files, and of broken requests. */
@AttackTest
class HeadersEverywhereTest {

    private static final Pattern LOADED =
            Pattern.compile("(?:src|href)=\"\\.?/?((?:VAADIN|styles|fonts|lumo)[^\"]+)\"");

    @Autowired
    ApplicationContext beans;

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
    void everyAddressAnswersWithThem() {
        String token = town.token("officer", Role.DISTRICT_OFFICER, null);
        Visitor officer = new Visitor(wire);
        town.account("desk", Role.DISTRICT_OFFICER, null);
        officer.signIn("desk", "");
        SoftAssertions all = new SoftAssertions();
        for (String address : addresses())
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
                check(all, method + " " + address, wire.send(method, address, method.equals("POST") ? "" : null));
                check(
                        all,
                        method + " " + address,
                        wire.send(
                                method,
                                address,
                                null,
                                "Authorization: Bearer " + token,
                                "Content-Type: application/json"));
                check(
                        all,
                        method + " " + address,
                        wire.send(method, address, null, "Cookie: JSESSIONID=" + officer.session()));
            }
        all.assertAll();
    }

    @Test
    void requestsThatNobodyShouldSendAreAnsweredWithThemToo() {
        SoftAssertions all = new SoftAssertions();
        for (String address : List.of(
                "//",
                "/a;b=c",
                "/%2e%2e/x",
                "/%2f",
                "/a%00b",
                "/%5c",
                "/a%0d%0ab",
                "/%",
                "/login/..%2f",
                "/VAADIN/../x",
                "/styles/../../x",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/r/%252e%252e/x")) check(all, address, wire.get(address));
        for (String method : List.of("TRACE", "FOO", "PROPFIND", "CONNECT"))
            check(all, method, wire.send(method, "/login", null));
        check(
                all,
                "no host",
                wire.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        all.assertAll();
    }

    @Test
    void whatIsNoRequestAtAllTellsNothingOfTheServer() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("letters", "hello\r\n\r\n");
        broken.put("markup in the address", "GET /<script>alert(1)</script> HTTP/1.1\r\nHost: localhost\r\n\r\n");
        broken.put("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        broken.put("a strange host", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n");
        broken.put("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n");
        broken.put("a header of 64 KB", "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(65_536) + "\r\n\r\n");
        broken.put("a version of tomorrow", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n");
        SoftAssertions all = new SoftAssertions();
        broken.forEach((name, request) -> {
            Answer answer = wire.raw(request.getBytes(StandardCharsets.ISO_8859_1));
            all.assertThat(answer.status()).as(name).isBetween(400, 599);
            all.assertThat(answer.toString()).as(name).doesNotContain("Tomcat", "Exception", "<script", "\tat ");
            all.assertThat(answer.header("Server")).as(name).isEmpty();
        });
        all.assertAll();
    }

    private List<String> addresses() {
        List<String> found = new ArrayList<>();
        Map<String, String> values = Map.of(
                "id", town.event.value().toString(),
                "event", town.event.value().toString(),
                "token", town.page(town.own).substring(3),
                "material", town.file.value().toString());
        Mappings.of(beans).forEach(mapping -> found.add(Mappings.filled(mapping.pattern(), values)));
        Mappings.screens().forEach(screen -> found.add(Mappings.filled(screen, values)));
        found.addAll(loadedByTheSignInScreen());
        found.addAll(List.of(
                "/VAADIN/nothing.js",
                "/VAADIN/dynamic/resource/0/x/y",
                "/VAADIN/push",
                "/styles/none.css",
                "/logout",
                "/favicon.ico",
                "/robots.txt",
                "/sw.js",
                "/?v-r=heartbeat",
                "/actuator",
                "/actuator/env",
                "/nowhere"));
        return found.stream().distinct().toList();
    }

    private List<String> loadedByTheSignInScreen() {
        Matcher loaded = LOADED.matcher(wire.get("/login").body());
        List<String> files = new ArrayList<>();
        while (loaded.find()) files.add("/" + loaded.group(1).replace("&amp;", "&"));
        assertThat(files).as("files that the screen loads").hasSizeGreaterThan(2);
        return files;
    }

    private static void check(SoftAssertions all, String asked, Answer answer) {
        String named = asked + " → " + answer.status();
        all.assertThat(answer.header("Content-Security-Policy").orElse(""))
                .as(named)
                .contains("default-src 'none'", "frame-ancestors 'none'");
        all.assertThat(answer.header("X-Content-Type-Options")).as(named).hasValue("nosniff");
        all.assertThat(answer.header("X-Frame-Options").orElse("")).as(named).isIn("DENY", "SAMEORIGIN");
        all.assertThat(answer.header("Referrer-Policy")).as(named).hasValue("no-referrer");
        all.assertThat(answer.header("Permissions-Policy")).as(named).isPresent();
        all.assertThat(answer.header("Cross-Origin-Opener-Policy")).as(named).hasValue("same-origin");
        all.assertThat(answer.header("Cross-Origin-Resource-Policy")).as(named).hasValue("same-origin");
        all.assertThat(answer.header("Server")).as(named).isEmpty();
        all.assertThat(answer.header("X-Powered-By")).as(named).isEmpty();
        boolean script = answer.header("Content-Type").orElse("").contains("javascript");
        if (!script) all.assertThat(answer.body()).as(named).doesNotContain("\tat ", "Exception:", "Apache Tomcat");
    }
}
