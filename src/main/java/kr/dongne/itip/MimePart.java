package kr.dongne.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of an incoming mail (RFC 2045): either a leaf with content, or parts within it.
 *
 * @param nested whether it belongs to a mail that is contained in the mail
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the mail, never compared
record MimePart(
        MimeHead head, HeaderValue type, byte[] octets, int start, int end, boolean nested, List<MimePart> children) {

    /** The content of a leaf, its transfer encoding undone. */
    byte[] content() {
        return TransferDecoding.decoded(octets, start, end, head.first("Content-Transfer-Encoding"));
    }

    /** The content as text. */
    String text() {
        return Charsets.decode(content(), type.parameter("charset"));
    }

    boolean isType(String name) {
        return type.value().equals(name);
    }

    boolean isAttachment() {
        return HeaderValue.of(head.first("Content-Disposition")).value().equals("attachment");
    }

    /** The file name in lower case, or an empty text. */
    String fileName() {
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
