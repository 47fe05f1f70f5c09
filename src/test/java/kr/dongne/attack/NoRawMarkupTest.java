package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors through which a text could become markup, or a foreign XML could be read, stay shut in the code itself. */
class NoRawMarkupTest {

    private static final Pattern RAW = Pattern.compile("th:utext|\\[\\(|innerHTML|insertAdjacentHTML|document\\.write|"
            + "unsafeHTML|new Html\\(|\\beval\\(|javascript:|th:on[a-z]+|th:inline=\"javascript\"|LitRenderer");

    /** A QR code as SVG, drawn by {@code shared.ui.QrPicture} out of numbers alone. */
    private static final String DRAWN = "th:utext=\"${enrolment.picture}\"";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kr.dongne");

    @Test
    void noTemplateScriptOrScreenWritesRawMarkup() {
        assertThat(sources().filter(file -> RAW.matcher(text(file).replace(DRAWN, ""))
                        .find()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p th:utext=\"${x}\">", "e.innerHTML = x", "new Html(text)", "[(${x})]"})
    void thePatternFindsThem(String raw) {
        assertThat(RAW.matcher(raw).find()).isTrue();
    }

    @Test
    void onlyTheGateOfWorkbooksReadsForeignXml() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveNameNotMatching("kr\\.dongne\\.roster\\.WorkbookGate.*")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.stream\\..*|org\\.xml\\.sax\\..*|javax\\.xml\\.parsers\\.SAX.*"
                        + "|javax\\.xml\\.(transform|bind|xpath|validation)\\..*|java\\.io\\.ObjectInputStream"
                        + "|java\\.beans\\.XMLDecoder|javax\\.script\\..*|org\\.yaml\\..*")
                .because("entities, includes and objects of strangers are only met where tests attack them")
                .check(CODE);
    }

    private static Stream<Path> sources() {
        return Stream.of("src/main/java", "src/main/resources/templates", "frontend")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(NoRawMarkupTest::files)
                .filter(file -> List.of(".java", ".html", ".js", ".ts").stream()
                        .anyMatch(ending -> file.toString().endsWith(ending)))
                .filter(file -> !file.toString().contains("generated"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
