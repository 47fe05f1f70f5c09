package kr.dongne.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @Test
    void aKoreanTitleStaysReadable() {
        assertThat(FileNames.safe("민관협력 워크숍 서명부", "pdf")).isEqualTo("민관협력 워크숍 서명부.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc passwd.pdf",
        "a\\b:c*d?e, a b c d e.pdf",
        "'제목\"; filename=\"x.exe', 제목 filename= x.exe.pdf",
        "'  .숨김. ', 숨김.pdf",
        "'', document.pdf",
        "'...', document.pdf",
        "CON, document.pdf",
        "lpt1.txt, document.pdf",
    })
    void whatAPathOrAHeaderCouldReadIsTakenOut(String title, String name) {
        assertThat(FileNames.safe(title, "pdf")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie", "fdp.\u202Eexe", "a\u0000b", "a\u2028b"})
    void nothingInvisibleIsLeft(String title) {
        assertThat(FileNames.safe(title, "pdf")).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Zl}]");
    }

    @Test
    void aLongTitleIsCutBetweenLetters() {
        String name = FileNames.safe("가".repeat(300), "xlsx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(205);
        assertThat(name).matches("가+\\.xlsx");
    }

    @Test
    void decomposedHangulIsComposed() {
        String decomposed = Normalizer.normalize("동네", Normalizer.Form.NFD);
        assertThat(FileNames.safe(decomposed, "pdf")).isEqualTo("동네.pdf");
    }
}
