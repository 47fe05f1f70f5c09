package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The head and the readable text of a mail. */
class MessageReaderTest {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @Test
    void theHeadIsRead() {
        IncomingMessage message = IncomingMail.from("=?ks_c_5601-1987?B?jGO55rCix88=?= <Hong@People.test>")
                .without("Subject")
                .header("Subject: =?utf-8?B?7IiY?= =?utf-8?B?65297ZU=?=\r\n =?utf-8?B?qDog7JuM?=")
                .header("In-Reply-To: text <first@geumcheon.example> more")
                .header("Cc: \"김, 담당\" <kim@gu.test>, broken, lee@gu.test")
                .text("안녕")
                .read();
        assertThat(message.from()).hasToString("Party[email=hong@people.test, name=똠방각하]");
        assertThat(message.subject()).isEqualTo("수락함: 워");
        assertThat(message.messageId()).isEqualTo("<made-up@mail.example>");
        assertThat(message.inReplyTo()).isEqualTo("<first@geumcheon.example>");
        assertThat(message.date()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(message.recipients())
                .extracting(Object::toString)
                .containsExactly("jumin@gu.test", "kim@gu.test", "lee@gu.test");
        assertThat(message.plainText()).isEqualTo("안녕");
    }

    @Test
    void aMailWithHtmlOnlyIsReadableText() {
        byte[] html = "<html><style></style><p>갈게요 &amp; <b>고맙습니다</b></p".getBytes(UTF_8);
        IncomingMessage message =
                IncomingMail.fromHong().part("Content-Type: text/html", html).read();
        assertThat(message.plainText()).isEqualTo("갈게요 & 고맙습니다");
    }
}
