package kr.dongne.attack;

import kr.dongne.attack.Wire.Answer;

/** Somebody with one session cookie, kept as a browser keeps it. */
final class Visitor {

    private final Wire wire;
    private String session = "";

    Visitor(Wire wire) {
        this.wire = wire;
    }

    Visitor(Wire wire, String plantedSession) {
        this.wire = wire;
        session = plantedSession;
    }

    Answer get(String target, String... headers) {
        return kept(wire.get(target, headersWith(headers)));
    }

    Answer post(String target, String body, String... headers) {
        return kept(wire.form(target, body, headersWith(headers)));
    }

    /** Signs in with the password of all test accounts; more is added to the form as it is. */
    Answer signIn(String username, String more, String... headers) {
        String csrf = Csrf.of(get("/login", headers));
        return post(
                "/login", "username=" + username + "&password=" + TwoDongs.PASSWORD + "&_csrf=" + csrf + more, headers);
    }

    String session() {
        return session;
    }

    boolean isSignedIn() {
        return get("/").status() == 200;
    }

    private String[] headersWith(String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Cookie: JSESSIONID=" + session;
        return all;
    }

    private Answer kept(Answer answer) {
        String set = answer.cookie("JSESSIONID");
        if (!set.isEmpty()) session = set;
        return answer;
    }
}
