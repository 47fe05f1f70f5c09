package kr.dongne.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.ResidentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextsTest {

    @ParameterizedTest
    @CsvSource({
        "01012345678, 010-1234-5678",
        "010 1234 5678, 010-1234-5678",
        "010.123.4567, 010-123-4567",
        "+82 10-1234-5678, 010-1234-5678",
        "+82 (0)2 2627 1234, 02-2627-1234",
        "02-123-4567, 02-123-4567",
        "03112345678, 031-1234-5678",
        "0505 1234 5678, 0505-1234-5678",
        "15881234, 1588-1234"
    })
    void aPhoneNumberIsWrittenInOneWay(String typed, String kept) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "abc", "010-1234-567890", "+1 212 555 0100", "010-1234-56a8"})
    void whatIsNoPhoneNumberIsRefused(String typed) {
        assertThatThrownBy(() -> new PhoneNumber(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void noPhoneNumberIsNoPhoneNumber() {
        assertThat(PhoneNumber.ofNullable(" ")).isNull();
        assertThat(PhoneNumber.ofNullable(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"900101-1234567", "9001011234567", "주민번호 900101 - 1234567 입니다", "900101–4234567"})
    void whatLooksLikeAResidentNumberIsRefused(String text) {
        assertThatThrownBy(() -> ResidentNumber.refuseIn(text))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("shared.resident-number"));
        assertThatThrownBy(() -> new RegisterPerson("김하나", null, false, null, text, List.of()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new RegisterPerson(text, null, false, null, null, List.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-1234-5678", "2024-04-17 14:00", "동 코드 1154551000", "12345678901234", "901301-1234567"})
    void ordinaryNumbersAreNotResidentNumbers(String text) {
        assertThatCode(() -> ResidentNumber.refuseIn(text)).doesNotThrowAnyException();
    }

    @Test
    void aNameIsOneFieldWithSingleSpaces() {
        assertThat(new RegisterPerson("  남궁   빛나 ", null, true, null, " ", List.of()))
                .isEqualTo(new RegisterPerson("남궁 빛나", null, false, null, null, List.of()));
        assertThatThrownBy(() -> new RegisterPerson("  ", null, false, null, null, List.of()))
                .isInstanceOf(InvalidValue.class);
    }
}
