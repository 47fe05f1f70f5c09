package kr.dongne.mime;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Reads delivery status notifications (RFC 3464). */
final class BounceReader {

    private static final Pattern STATUS = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int LONGEST_DIAGNOSTIC = 500;
    private static final int MOST_GROUPS = 200;

    private BounceReader() {}

    /** What the notification says of the first recipient that was not reached; null where it is none. */
    static @Nullable Bounce read(MimePart message) {
        List<MimePart> outer =
                message.all().stream().filter(part -> !part.nested()).toList();
        String original = message.all().stream()
                .map(BounceReader::originalMessageId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return outer.stream()
                .filter(BounceReader::isStatus)
                .flatMap(BounceReader::groups)
                .map(group -> bounce(group, original))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isStatus(MimePart part) {
        return part.isType("message/delivery-status") || part.isType("message/global-delivery-status");
    }

    private static Stream<MimeHead> groups(MimePart status) {
        byte[] octets = Octets.withLineFeeds(status.content());
        Stream.Builder<MimeHead> groups = Stream.builder();
        for (int at = 0, count = 0; at < octets.length && count < MOST_GROUPS; count++) {
            MimeHead group = MimeHead.read(octets, at, octets.length);
            groups.add(group);
            at = group.bodyStart();
        }
        return groups.build();
    }

    private static @Nullable Bounce bounce(MimeHead group, @Nullable String original) {
        Matcher status = STATUS.matcher(Objects.requireNonNullElse(group.first("Status"), ""));
        if (!status.find()) return null;
        // A mail that was given up after days of 4.x comes with the action "failed": it will not arrive.
        String action = Objects.requireNonNullElse(group.first("Action"), "").toLowerCase(Locale.ROOT);
        boolean permanent = status.group(1).startsWith("5") ? !action.equals("delayed") : action.equals("failed");
        String diagnostic = group.first("Diagnostic-Code");
        return new Bounce(
                permanent,
                status.group(1),
                recipient(group),
                original,
                diagnostic == null ? null : Scrub.cut(Scrub.line(diagnostic), LONGEST_DIAGNOSTIC));
    }

    private static @Nullable EmailAddress recipient(MimeHead group) {
        return Stream.of("Original-Recipient", "Final-Recipient")
                .map(group::first)
                .filter(Objects::nonNull)
                .map(value -> value.substring(value.indexOf(';') + 1).strip())
                .map(Mailboxes::address)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String originalMessageId(MimePart part) {
        if (part.isType("text/rfc822-headers")) {
            byte[] octets = Octets.withLineFeeds(part.content());
            return MessageHead.messageId(MimeHead.read(octets, 0, octets.length).first("Message-ID"));
        }
        return part.nested() ? MessageHead.messageId(part.head().first("Message-ID")) : null;
    }
}
