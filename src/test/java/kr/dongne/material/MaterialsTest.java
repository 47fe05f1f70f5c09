package kr.dongne.material;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.event.Events;
import kr.dongne.shared.NotFound;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DongneTest
class MaterialsTest {

    private static final byte[] PDF = "%PDF-1.7 자료".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    private Materials materials;

    @Autowired
    private Events events;

    private EventId event;

    @BeforeEach
    void anEvent() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        event = events.create(workshopOn("2030-04-17", null, null));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aFileComesBackAsItWent() {
        MaterialId id = materials.add(event, "자치계획 안내.pdf", PDF);

        MaterialContent content = materials.content(event, id);
        assertThat(content.bytes()).isEqualTo(PDF);
        assertThat(content.fileName()).isEqualTo("자치계획 안내.pdf");
        assertThat(content.contentType()).isEqualTo("application/pdf");
        assertThat(materials.list(event)).singleElement().satisfies(row -> assertThat(row.sizeBytes())
                .isEqualTo(PDF.length));
    }

    @Test
    void aRemovedFileIsGone() {
        MaterialId id = materials.add(event, "a.pdf", PDF);

        materials.remove(event, id);

        assertThat(materials.list(event)).isEmpty();
        assertThatThrownBy(() -> materials.content(event, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileOfAnotherEventIsNotFound() {
        EventId other = events.create(workshopOn("2030-05-17", null, null));
        MaterialId id = materials.add(other, "a.pdf", PDF);

        assertThatThrownBy(() -> materials.content(event, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.remove(event, id)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\temp\\계획.pdf, 계획.pdf",
        "a\u202Efdp.pdf, afdp.pdf",
        "'.htaccess\".pdf', htaccess.pdf",
        "'x;y.pdf', xy.pdf"
    })
    void namesAreScrubbed(String typed, String kept) {
        assertThat(MaterialFile.of(typed, PDF).name()).isEqualTo(kept);
    }

    @Test
    void controlCharactersLeaveTheName() {
        assertThat(MaterialFile.of("a\r\nb\u0000.pdf", PDF).name()).isEqualTo("ab.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(MaterialFile.of("가".repeat(300) + ".pdf", PDF).name())
                .hasSize(150)
                .endsWith("가.pdf");
    }

    @ParameterizedTest
    @CsvSource({"a.exe", "a.html", "a.svg", "pdf", "a.pdf.js", "''"})
    void otherKindsAreRefused(String name) {
        refused(name, PDF, "material.problem.file-kind");
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefused() {
        refused("a.pdf", "<html>".getBytes(US_ASCII), "material.problem.file-not-what-it-says");
        refused("a.xlsx", PDF, "material.problem.file-not-what-it-says");
        refused("a.png", "PK".getBytes(US_ASCII), "material.problem.file-not-what-it-says");
    }

    @Test
    void moreThanTwentyMegabytesAreRefused() {
        byte[] large = Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1);

        refused("a.pdf", large, "material.problem.file-too-large");
        assertThat(MaterialFile.of("a.pdf", Arrays.copyOf(PDF, 20 * 1024 * 1024))
                        .name())
                .isEqualTo("a.pdf");
        refused("a.pdf", new byte[0], "material.problem.file-empty");
    }

    @Test
    void aFileOfTwentyMegabytesFitsIntoTheDatabase() {
        byte[] large = Arrays.copyOf(PDF, 20 * 1024 * 1024);

        MaterialId id = materials.add(event, "큰 자료.pdf", large);

        assertThat(materials.content(event, id).bytes()).hasSize(large.length);
    }

    @Test
    void toAnEventThatIsNoDongsOwnOnlyTheDistrictAdds() {
        MaterialId id = materials.add(event, "a.pdf", PDF);
        SignedIn.as(Role.DONG_OFFICIAL, "1154551000");
        assertThatThrownBy(() -> materials.add(event, "a.pdf", PDF)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> materials.list(event)).isInstanceOf(NotFound.class);
        SignedIn.as(Role.CONSULTANT);
        assertThatThrownBy(() -> materials.add(event, "a.pdf", PDF)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> materials.remove(event, id)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String name, byte[] bytes, String key) {
        assertThatThrownBy(() -> MaterialFile.of(name, bytes))
                .isInstanceOfSatisfying(MaterialProblem.FileRefused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
