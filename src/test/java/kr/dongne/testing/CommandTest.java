package kr.dongne.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void aMissingProgramFailsWithItsPackage() {
        assertThatThrownBy(() -> Command.requireProgram("no-such-reader", "its-package"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("install the package its-package");
    }

    @Test
    void aMissingFileFailsWithItsPackage() {
        assertThatThrownBy(() -> Command.require("/usr/include/no-such-reader.h", "its-package-dev"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("install the package its-package-dev");
    }

    @Test
    void aProgramThatFailsFailsTheTest() {
        assertThatThrownBy(() -> Command.run(List.of("false"))).isInstanceOf(AssertionError.class);
    }
}
