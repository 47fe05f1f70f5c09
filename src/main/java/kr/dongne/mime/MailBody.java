package kr.dongne.mime;

import org.jspecify.annotations.Nullable;

/**
 * The contents of one outgoing mail.
 *
 * @param calendar a calendar in UTF-8, or null for a mail without calendar
 * @param method the calendar's METHOD; null with a calendar makes it a plain attachment that no client answers
 */
@SuppressWarnings("ArrayRecordComponent") // carried from writer to composer, never compared
public record MailBody(
        String text,
        String html,
        byte @Nullable [] calendar,
        @Nullable String method) {}
