package kr.dongne.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A PDF as a second reader (PDFBox's text extraction) reads it. */
class RegisterPdfTest {

    @Test
    void theSheetsHoldEveryNameOnA4WithPageNumbers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RegisterPdf.write(Registers.signInSheet(3, 12)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                assertThat(textOf(pdf, page))
                        .contains("민관협력 워크숍 서명부", "금천구청 대강당", "개인정보 수집·이용 안내", "시험" + page + "동", "서명", "가나12")
                        .contains(page + " / 3");
            }
            PDRectangle paper = pdf.getPage(0).getMediaBox();
            assertThat(paper.getWidth()).isBetween(594f, 596f);
            assertThat(paper.getHeight()).isBetween(841f, 843f);
        }
    }

    @Test
    void columnHeadsAreRepeatedWhenASectionNeedsASecondPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RegisterPdf.write(Registers.signInSheet(1, 40)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(textOf(pdf, 2)).contains("서명부 · 시험1동", "소속·직책", "비고", "2 / 3");
            String all = new PDFTextStripper().getText(pdf);
            for (int number = 1; number <= 40; number++) assertThat(all).contains("가나" + number);
        }
    }

    @Test
    void theFontIsInsideAndTheDocumentSaysItsTitleAndLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RegisterPdf.write(Registers.signInSheet(1, 2)))) {
            for (PDPage page : pdf.getPages())
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("PretendardGOV");
                }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("민관협력 워크숍 서명부");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ko");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void usersTextIsTextAndFetchesNothing() throws IOException {
        String typed = "<img src=\"http://127.0.0.1:1/x.png\"/><script>1</script> & \"='+-@";
        Register register = Registers.list(Layout.LIST, List.of(List.of("가<b>나</b>", typed)));

        try (PDDocument pdf = Loader.loadPDF(RegisterPdf.write(register))) {
            String text = textOf(pdf, 1).replaceAll("\\s", "");
            assertThat(text).contains("가<b>나</b>", typed.replaceAll("\\s", ""));
        }
    }

    @Test
    void aLetterThatTheFontLacksBecomesABoxAndBreaksNothing() throws IOException {
        Register register = Registers.list(Layout.LIST, List.of(List.of("가\uD83D\uDE00나\u0000", "x")));
        try (PDDocument pdf = Loader.loadPDF(RegisterPdf.write(register))) {
            assertThat(textOf(pdf, 1)).contains("가").contains("나");
        }
    }

    @Test
    void aLongWordWithoutSpacesStaysOnThePage() throws IOException {
        Register register = Registers.list(
                Layout.WIDE_LIST, List.of(List.of("가".repeat(120), "https://example.org/" + "a".repeat(200))));
        try (PDDocument pdf = Loader.loadPDF(RegisterPdf.write(register))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(textOf(pdf, 1).replaceAll("\\s", "")).contains("가".repeat(120), "a".repeat(200));
        }
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
