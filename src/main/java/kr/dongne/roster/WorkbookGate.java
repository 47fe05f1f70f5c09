package kr.dongne.roster;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kr.dongne.roster.RosterProblem.Unreadable;
import kr.dongne.roster.RosterProblem.Why;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before anything is made of it, with the very zip reader that opens it later: parts that grow
 * beyond all bounds, document types and entities, columns far out, macros and encryption end here.
 */
final class WorkbookGate {

    private static final long LARGEST_UNPACKED = 256L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 32;
    private static final int LAST_COLUMN = 16_384;
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "emf", "wmf", "bin", "tif", "tiff");
    private static final XMLInputFactory XML = parser();

    private long unpacked;

    private WorkbookGate() {}

    /** Refuses with {@link Unreadable}. */
    static void pass(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            new WorkbookGate().look(zip);
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw damaged instanceof Unreadable refusal ? refusal : new Unreadable(Why.DAMAGED);
        }
    }

    private void look(ZipFile zip) throws IOException, XMLStreamException {
        int parts = 0;
        if (zip.getEntry("[Content_Types].xml") == null) throw new Unreadable(Why.NO_SPREADSHEET);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS) throw new Unreadable(Why.TOO_LARGE);
            refuseByName(entry);
            try (InputStream part = new BufferedInputStream(new Counted(zip.getInputStream(entry)))) {
                if (isPicture(entry)) refuseXml(part);
                else if (!entry.isDirectory()) read(part);
            }
        }
    }

    private static void refuseByName(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new Unreadable(Why.ENCRYPTED);
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) throw new Unreadable(Why.MACROS);
        if (entry.getName().equalsIgnoreCase("mimetype")) throw new Unreadable(Why.NO_SPREADSHEET);
    }

    private static boolean isPicture(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** A sheet that calls itself a picture would come past the reading below. */
    private static void refuseXml(InputStream part) throws IOException {
        int first = part.read();
        if (first == '<' || first == 0xEF || first == 0xFE || (first == 0xFF && part.read() == 0xFE))
            throw new Unreadable(Why.DECEITFUL);
        while (part.skip(1L << 16) > 0 || part.read() >= 0) {
            // Only counted.
        }
    }

    private static void read(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(part);
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(Why.DECEITFUL);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) throw new Unreadable(Why.DECEITFUL);
                    if (xml.getLocalName().equals("c")) refuseFarColumns(xml.getAttributeValue(null, "r"));
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Texts are read later.
                }
            }
        }
        xml.close();
    }

    private static void refuseFarColumns(@org.jspecify.annotations.Nullable String reference) {
        if (reference == null) return;
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            int letter = (reference.charAt(i) | 0x20) - 'a' + 1;
            if (letter < 1 || letter > 26) break;
            column = column * 26 + letter;
            if (column > LAST_COLUMN) throw new Unreadable(Why.DECEITFUL);
        }
    }

    private static XMLInputFactory parser() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            unpacked += bytes;
            if (unpacked > LARGEST_UNPACKED) throw new Unreadable(Why.TOO_LARGE);
        }
    }
}
