package kr.dongne.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.dongne.attack.Wire.Answer;
import kr.dongne.document.DocumentFile;
import kr.dongne.material.MaterialRow;
import kr.dongne.material.Materials;
import kr.dongne.papers.DownloadSheet;
import kr.dongne.papers.SignInSheets;
import kr.dongne.shared.BusinessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of files and texts of cells that a path, a header, a spreadsheet or an eye could read as something else. */
@AttackTest
class FileNamesTest {

    private static final String FORMULA = "=cmd|' /C calc'!A0";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private TwoDongs town;

    @BeforeEach
    void aTown() {
        town = new TwoDongs(beans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.pdf",
                "..\\..\\windows\\x.pdf",
                "C:\\x\\자료.pdf",
                "/etc/cron.d/x.pdf",
                "...x.pdf",
                ".htaccess.pdf",
                "a\r\nSet-Cookie: JSESSIONID=1\r\n.pdf",
                "a\"; filename=\"evil.html\".pdf",
                "a\u0000.html.pdf",
                "\u202Efdp.exe.pdf",
                "\u2066x\u2069\u200B.pdf",
                "=cmd|' !A0.pdf",
                "<img src=x onerror=alert(1)>.pdf",
                "자료\uD83D\uDE00.pdf",
                "CON.pdf",
                "a;b=c%0d%0a.pdf"
            })
    void anUploadsNameIsOnlyAName(String name) {
        Answer answer = uploaded(name);

        MaterialRow row = newest();
        assertThat(row.fileName())
                .endsWith(".pdf")
                .doesNotContain("/", "\\", "\"", "<", ">", ":", ";", "\r", "\n", "\u0000", "\u202E", "\u2066", "\u200B")
                .doesNotStartWith(".")
                .hasSizeLessThanOrEqualTo(150);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Content-Disposition")).hasSize(1);
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Type")).hasValue("application/pdf");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    }

    @Test
    void aVeryLongNameIsCutBeforeItsEnding() {
        assertThat(uploaded("가".repeat(5_000) + ".pdf").status()).isEqualTo(200);
        assertThat(uploaded("\uD83D\uDE00".repeat(5_000) + ".pdf").status()).isEqualTo(200);
        assertThat(uploaded("x." + "y".repeat(300) + ".pdf").status()).isEqualTo(200);
        assertThat(newest().fileName()).endsWith(".pdf").hasSizeLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x.html", "x.svg", "x.pdf.html", "x.js", "x", "", ".pdf/", "x.pdf ", "x.hta", "x.xlsm", "x.zip"})
    void whatABrowserOrAnOfficeProgramWouldRunIsNotTaken(String name) {
        int before = files();
        try {
            uploaded(name);
        } catch (BusinessException refused) {
            assertThat(files()).isEqualTo(before);
            return;
        }
        assertThat(newest().fileName()).as("what was taken").endsWith(".pdf");
    }

    @ParameterizedTest
    @EnumSource(DownloadSheet.Format.class)
    void anExportedListCarriesNoFormulaAndNoPath(DownloadSheet.Format format) throws IOException {
        jdbc.sql("update event set title = :t")
                .param("t", "../../" + FORMULA + "\r\n\"x\u202E")
                .update();
        jdbc.sql("update person set name = :t").param("t", FORMULA).update();
        for (DownloadSheet.Kind kind : DownloadSheet.Kind.values()) {
            DocumentFile file = town.asOfficer(() -> town.bean(SignInSheets.class)
                    .download(new DownloadSheet(town.event, kind, format, Locale.KOREAN, "시험")));

            assertThat(file.name())
                    .doesNotContain("/", "\\", "\"", "\r", "\n", "|", "\u202E", "..")
                    .endsWith("." + format.name().toLowerCase(Locale.ROOT));
            if (format == DownloadSheet.Format.XLSX) noFormulas(file.content());
        }
    }

    private void noFormulas(byte[] workbook) throws IOException {
        List<String> sheets = new ArrayList<>();
        Path file = Files.write(folder.resolve("list.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(entry.getName()).doesNotContain("..", "vbaProject", "externalLink");
                sheets.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(sheets).noneMatch(xml -> xml.contains("<f>") || xml.contains("<f ") || xml.contains("DDE"));
        assertThat(sheets).anyMatch(xml -> xml.contains("=cmd|"));
    }

    private Answer uploaded(String name) {
        var id = town.asOfficer(() -> town.bean(Materials.class).add(town.event, name, TwoDongs.pdf()));
        return new Wire(port).get(town.page(town.own) + "/files/" + id.value());
    }

    private MaterialRow newest() {
        return town.asOfficer(() -> town.bean(Materials.class).list(town.event)).getLast();
    }

    private int files() {
        return town.asOfficer(() -> town.bean(Materials.class).list(town.event)).size();
    }
}
