package kr.dongne.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The words of one mail.
 *
 * @param calendar UTF-8, or null for a mail without calendar
 * @param method the calendar's METHOD; null with a calendar makes it a plain attachment
 */
@SuppressWarnings("ArrayRecordComponent") // carried from renderer to sender, never compared
public record RenderedMail(
        @Nullable String toName,
        String subject,
        String text,
        String html,
        byte @Nullable [] calendar,
        @Nullable String method) {}
