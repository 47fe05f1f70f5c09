package kr.dongne.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void everySyllableIsItsLeadingConsonant() {
        assertThat(Initials.of("김철수")).isEqualTo("ㄱㅊㅅ");
        assertThat(Initials.of("남궁 빛나")).isEqualTo("ㄴㄱㅂㄴ");
        assertThat(Initials.of("까힣")).isEqualTo("ㄲㅎ");
    }

    @Test
    void whatIsNotASyllableStaysInLowerCase() {
        assertThat(Initials.of("Anna 김")).isEqualTo("annaㄱ");
        assertThat(Initials.of("ㄱㅊㅅ")).isEqualTo("ㄱㅊㅅ");
    }

    @Test
    void onlyLeadingConsonantsAreASearchByThem() {
        assertThat(Initials.only("ㄱㅊㅅ")).isTrue();
        assertThat(Initials.only("ㄱ ㅊ")).isTrue();
        assertThat(Initials.only("김ㅊ")).isFalse();
        assertThat(Initials.only("ㅏ")).isFalse();
        assertThat(Initials.only("  ")).isFalse();
    }
}
