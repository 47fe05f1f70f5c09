package kr.dongne.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/** Writes a register as an A4 PDF with its font inside; nothing is ever fetched for it. */
public final class RegisterPdf {

    private static final String FONT_FAMILY = "Pretendard GOV";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private RegisterPdf() {}

    /** The bytes of a tagged PDF (ISO 14289-1 in intent): language, title, table heads, page numbers "1 / 3". */
    public static byte[] write(Register register) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(new PdfPage(register).document(), null)
                .withProducer("Dongne")
                .usePdfUaAccessibility(true)
                .useReplacementText("□")
                .useUriResolver((base, uri) -> null)
                .toStream(bytes);
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        builder.useFont(() -> font("PretendardGOV-Regular.ttf"), FONT_FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("PretendardGOV-Bold.ttf"), FONT_FAMILY, 700, FontStyle.NORMAL, true);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(RegisterPdf.class.getResourceAsStream("/fonts/" + file), file);
    }
}
