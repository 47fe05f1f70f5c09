package kr.dongne.invitation;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be sent, but for its token, Message-ID and DTSTAMP.
 *
 * @param recipient name and address of the person it is shown for
 * @param html foreign to the console's pages: to be shown in a sandboxed frame only
 * @param calendar the calendar's source; null where the mail carries none
 */
public record MailPreview(
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String calendar) {}
