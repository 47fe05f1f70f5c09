package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dongne.testing.ConsoleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/run --empty}: an installation for real work. */
class EmptyStartIT {

    private static final Pattern PASSWORD = Pattern.compile("(?m)^  admin (\\S{12,})$");

    @TempDir
    Path home;

    @Test
    void theFirstAdministratorsPasswordIsShownOnceAndKeptNowhere() {
        String password;
        try (var first = ConsoleProcess.run(home, "--empty").awaitReady()) {
            first.awaitOutput("Ctrl-C");
            Matcher line = first.awaitOutput(PASSWORD);
            password = line.group(1);
            assertThat(first.output().split(Pattern.quote(password), -1)).hasSize(2);
            assertThat(home.resolve("demo-accounts.txt")).doesNotExist();
        }
        assertThat(home.resolve("first-administrator.txt")).doesNotExist();
        try (var second = ConsoleProcess.run(home, "--empty").awaitReady()) {
            second.awaitOutput("Ctrl-C");
            assertThat(second.stop()).isZero();
            assertThat(second.output()).doesNotContain(password).doesNotContainPattern(PASSWORD);
        }
    }
}
