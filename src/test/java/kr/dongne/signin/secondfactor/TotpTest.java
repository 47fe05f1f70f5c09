package kr.dongne.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfRfc6238AppendixB(long second, String code) {
        assertThat(Totp.code(KEY, Instant.ofEpochSecond(second), 8)).isEqualTo(code);
    }

    @Test
    void aClockMayDifferByOneStepAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890L / 30;
        for (long before = -1; before <= 1; before++) {
            String code = Totp.code(KEY, now.plusSeconds(30 * before), Totp.DIGITS);
            assertThat(Totp.stepOf(KEY, code, now)).hasValue(step + before);
        }
        assertThat(Totp.stepOf(KEY, Totp.code(KEY, now.minusSeconds(60), Totp.DIGITS), now))
                .isEmpty();
        assertThat(Totp.stepOf(KEY, Totp.code(KEY, now.plusSeconds(60), Totp.DIGITS), now))
                .isEmpty();
        assertThat(Totp.stepOf(KEY, "", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenAsRfc4648Section10Says(String text, String base32) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
