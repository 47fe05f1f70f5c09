package kr.dongne.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import kr.dongne.shared.TimeSlot;
import org.junit.jupiter.api.Test;

class RoomTextsTest {

    private final RoomTranslations texts = new RoomTranslations(new RoomMessages());

    @Test
    void koreanComesFirstWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(texts.getTranslation("shell.sign-out", Locale.KOREAN)).isEqualTo("로그아웃");
            assertThat(texts.getTranslation("shell.sign-out", Locale.FRENCH)).isEqualTo("로그아웃");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void englishIsTheSecondLanguage() {
        assertThat(texts.getTranslation("shell.sign-out", Locale.ENGLISH)).isEqualTo("Sign out");
        assertThat(texts.getTranslation("shell.sign-out", Locale.UK)).isEqualTo("Sign out");
    }

    @Test
    void quotesAreDoubledWithAndWithoutArguments() {
        assertThat(texts.getTranslation("shell.login.lead", Locale.ENGLISH)).contains("residents' councils");
    }

    @Test
    void timesInMessagesAreWordsNotJava() {
        var start = LocalDateTime.parse("2024-04-17T14:00");
        var slot = new TimeSlot(start, start.plusHours(3));
        var messages = new RoomMessages();
        messages.addBasenames("i18n-test/probe");
        assertThat(messages.getMessage("probe", new Object[] {slot}, Locale.KOREAN))
                .isEqualTo("시간: 2024. 4. 17.(수) 14:00–17:00");
        assertThat(messages.getMessage("probe", new Object[] {slot}, Locale.ENGLISH))
                .isEqualTo("시간: Wed, 17 Apr 2024, 14:00–17:00");
    }

    @Test
    void aMissingTextShowsItsKey() {
        assertThat(texts.getTranslation("shell.nowhere", Locale.KOREAN)).isEqualTo("!shell.nowhere!");
    }
}
