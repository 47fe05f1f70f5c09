package kr.dongne.itip;

import static kr.dongne.itip.Accepted.assertAccepted;
import static kr.dongne.itip.Accepted.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kr.dongne.mime.Charsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 48 and 49: charsets, line ends, folds. */
class DecodingTest {

    private static final Charset MS949 = Charset.forName("x-windows-949");

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @ParameterizedTest(name = "declared {0}, sent as {1}")
    @CsvSource({
        "utf-8, UTF-8",
        "euc-kr, x-windows-949",
        "EUC-KR, EUC-KR",
        "ks_c_5601-1987, x-windows-949",
        "windows-949, x-windows-949",
        "us-ascii, UTF-8",
        "utf-8, x-windows-949",
        "x-unknown-charset, UTF-8",
        "x-unknown-charset, x-windows-949",
        "'!! no name', UTF-8",
        "iso-2022-kr, ISO-2022-KR",
        "utf-16, UTF-16",
        "utf-16le, UTF-16LE"
    })
    void rule48_anyCharsetDecodes(String declared, String sent) {
        IncomingMail mail = IncomingMail.fromHong()
                .calendar("text/calendar; charset=\"" + declared + "\"", Answers.ACCEPTED, Charset.forName(sent));
        assertAccepted(mail);
        assertThat(calendar(mail.read()).summary()).isEqualTo("민관협력 워크숍");
    }

    @Test
    void rule48_anUndeclaredCharsetIsFound() {
        for (Charset sent : new Charset[] {UTF_8, MS949}) {
            IncomingMail mail = IncomingMail.fromHong().calendar("text/calendar", Answers.ACCEPTED, sent);
            assertThat(calendar(mail.read()).summary()).isEqualTo("민관협력 워크숍");
        }
    }

    @Test
    void rule48_rubbishBecomesSomeText() {
        byte[] rubbish = {(byte) 0xff, (byte) 0x80, 'a'};
        assertThat(Charsets.decode(rubbish, "utf-8")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\r\n", "\r\n"})
    void rule49_anyLineEndOfTheWholeMailIsUnderstood(String lineEnd) {
        String folded =
                Answers.ACCEPTED.replace("홍길동\";PART", "홍길동\";PA\r\n RT").replace("SUMMARY:민관", "SUMMARY:민\r\n\t관");
        IncomingMail mail = IncomingMail.fromHong()
                .lineEnd(lineEnd)
                .text("수락")
                .part(
                        "Content-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: 8bit",
                        folded.replace("\r\n", lineEnd).getBytes(UTF_8));
        assertAccepted(mail);
        assertThat(calendar(mail.read()).summary()).isEqualTo("민관협력 워크숍");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\r\n"})
    void rule49_anyLineEndInsideBase64IsUnderstood(String lineEnd) {
        assertAccepted(IncomingMail.fromHong().calendar(Answers.ACCEPTED.replace("\r\n", lineEnd)));
    }

    @Test
    void rule49_aByteOrderMarkIsSkipped() {
        assertAccepted(IncomingMail.fromHong().calendar("\uFEFF" + Answers.ACCEPTED));
    }

    @Test
    void rule49_controlCharactersAreTakenOut() {
        String dirty = Answers.with("홍길동", "홍\u0000길\u0007동\u001b").replace("SEQUENCE:0", "SEQUENCE:\u00000");
        IncomingMail mail = IncomingMail.fromHong().calendar(dirty);
        assertAccepted(mail);
        assertThat(calendar(mail.read()).attendees().getFirst().party().name()).isEqualTo("홍길동");
    }
}
