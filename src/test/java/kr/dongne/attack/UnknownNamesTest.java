package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.attack.Wire.Answer;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Which names have an account cannot be measured: the same work is done, with a hash of the same strength, and the same
 * is answered. Counted rather than timed, because a timed test lies on a busy machine.
 */
@AttackTest
class UnknownNamesTest {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private final List<String> hashes = new ArrayList<>();
    private TwoDongs town;
    private Wire wire;

    @BeforeEach
    void aCountingEncoder() throws IllegalAccessException {
        town = new TwoDongs(beans);
        wire = new Wire(port);
        setEncoder(new Counting(beans.getBean(PasswordEncoder.class)));
    }

    @AfterEach
    void theRealEncoder() throws IllegalAccessException {
        setEncoder(beans.getBean(PasswordEncoder.class));
    }

    @Test
    void aNameThatNobodyHasCostsAsMuchAsAWrongPassword() {
        AccountId left = town.account("left", Role.DISTRICT_OFFICER, null);
        town.account("officer", Role.DISTRICT_OFFICER, null);
        SignedIn.run(Role.ADMIN, () -> town.bean(Accounts.class).disable(left));

        List<Answer> answers = List.of(
                tried("officer", "wrong-password-1"),
                tried("nobody-has-this", "wrong-password-1"),
                tried("left", TwoDongs.PASSWORD),
                tried("x".repeat(5_000), "wrong-password-1"),
                tried("' or '1'='1", "wrong-password-1"));

        assertThat(hashes).as("each password was looked at").hasSize(5);
        assertThat(hashes.stream().map(UnknownNamesTest::strength)).containsOnly(strength(hashes.getFirst()));
        assertThat(answers.stream().map(Answer::location).distinct()).hasSize(1);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.getFirst().location()).endsWith("/login?error");
    }

    @Test
    void aNameThatNobodyHasIsLockedLikeAnyOther() {
        town.account("officer", Role.DISTRICT_OFFICER, null);
        for (String name : List.of("officer", "nobody-has-this"))
            for (int i = 0; i < 5; i++)
                assertThat(tried(name, "wrong" + i).location()).endsWith("/login?error");
        hashes.clear();

        assertThat(tried("officer", TwoDongs.PASSWORD).location()).endsWith("/login?error&locked");
        assertThat(tried("nobody-has-this", TwoDongs.PASSWORD).location()).endsWith("/login?error&locked");
        assertThat(hashes).as("a locked name's password is not looked at").isEmpty();
    }

    @Test
    void theLockIsOfTheNameHoweverItIsWritten() {
        town.account("officer", Role.DISTRICT_OFFICER, null);
        for (String name : List.of("officer", "OFFICER", " officer ", "Officer", "ＯＦＦＩＣＥＲ"))
            tried(name, "wrong-password-1");
        tried("officer", "wrong-password-1");
        hashes.clear();

        assertThat(tried("officer", TwoDongs.PASSWORD).location()).endsWith("/login?error&locked");
    }

    private Answer tried(String name, String password) {
        Visitor visitor = new Visitor(wire);
        String csrf = Csrf.of(visitor.get("/login"));
        String typed = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        return visitor.post("/login", "username=" + typed + "&password=" + password + "&_csrf=" + csrf);
    }

    /** The algorithm and its cost, as bcrypt and the like write them before the salt. */
    private static String strength(String hash) {
        return hash.substring(0, hash.lastIndexOf('$') + 1).replaceAll("[^$]{22,}", "");
    }

    private void setEncoder(PasswordEncoder encoder) throws IllegalAccessException {
        int found = 0;
        for (AuthenticationProvider provider :
                beans.getBeansOfType(AuthenticationProvider.class).values())
            for (Field field : provider.getClass().getDeclaredFields())
                if (PasswordEncoder.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    field.set(provider, encoder);
                    found++;
                }
        assertThat(found).isPositive();
    }

    private final class Counting implements PasswordEncoder {

        private final PasswordEncoder real;

        Counting(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            hashes.add(Objects.requireNonNull(hash));
            return real.matches(password, hash);
        }
    }
}
