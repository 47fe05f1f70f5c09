package kr.dongne.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of an incoming mail (RFC 2045): either a leaf with content, or parts within it. */
public final class MimePart {

    private final MimeHead head;
    private final HeaderValue type;
    private final byte[] octets;
    private final int start;
    private final int end;
    private final boolean nested;
    private final List<MimePart> children;

    MimePart(
            MimeHead head,
            HeaderValue type,
            byte[] octets,
            int start,
            int end,
            boolean nested,
            List<MimePart> children) {
        this.head = head;
        this.type = type;
        this.octets = octets;
        this.start = start;
        this.end = end;
        this.nested = nested;
        this.children = children;
    }

    /** A file that was packed into another part. */
    static MimePart file(String name, byte[] content) {
        byte[] head = TnefReader.headOf(name);
        MimeHead named = MimeHead.read(head, 0, head.length);
        return new MimePart(named, HeaderValue.of(null), content, 0, content.length, false, List.of());
    }

    MimeHead head() {
        return head;
    }

    /** Whether it belongs to a mail that is contained in the mail. */
    public boolean nested() {
        return nested;
    }

    /** A parameter of its type, decoded; null where it is missing. */
    public @Nullable String parameter(String name) {
        return type.parameter(name);
    }

    /** The content of a leaf, its transfer encoding undone. */
    public byte[] content() {
        return TransferDecoding.decoded(octets, start, end, head.first("Content-Transfer-Encoding"));
    }

    /** The content as text. */
    String text() {
        return Charsets.decode(content(), type.parameter("charset"));
    }

    /** Whether it says to be of this type, named in lower case. */
    public boolean isType(String name) {
        return type.value().equals(name);
    }

    boolean isAttachment() {
        return HeaderValue.of(head.first("Content-Disposition")).value().equals("attachment");
    }

    /** The file name in lower case, or an empty text. */
    public String fileName() {
        String name = HeaderValue.of(head.first("Content-Disposition")).parameter("filename");
        if (name == null) name = type.parameter("name");
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** This part and all within it, in their order. */
    List<MimePart> all() {
        List<MimePart> all = new ArrayList<>();
        all.add(this);
        for (MimePart child : children) all.addAll(child.all());
        return all;
    }

    /** The leaves, in their order. */
    List<MimePart> leaves() {
        return all().stream().filter(part -> part.children.isEmpty()).toList();
    }
}
