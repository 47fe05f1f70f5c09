package kr.dongne.shared.ui;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as an SVG picture without scripts and styles. */
public final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /** The picture of this text. */
    public static String of(String text) {
        ByteMatrix modules = modules(text);
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++)
            for (int x = 0; x < modules.getWidth(); x++)
                if (modules.get(x, y) == 1)
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h" + size + "v"
                + size + "H0z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /** Such a picture on a screen, with a description. */
    public static Image shown(String picture, String description) {
        byte[] svg = picture.getBytes(StandardCharsets.UTF_8);
        return new Image("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg), description);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
