package kr.dongne.itip;

import java.net.URI;
import java.time.Instant;
import kr.dongne.mime.Party;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * One person's invitation to one event, as a calendar message tells it.
 *
 * @param uid belongs to the invitation (event and person), at least 128 random bits
 * @param sequence from 0
 * @param dtstamp strictly newer at each send; written in whole seconds, UTC
 * @param slot wall-clock time in Asia/Seoul
 * @param partStat the answer that is stored now
 * @param counterAllowed whether another time may be proposed
 */
public record CalendarEvent(
        String uid,
        int sequence,
        Instant dtstamp,
        TimeSlot slot,
        String summary,
        @Nullable String location,
        @Nullable String description,
        @Nullable URI url,
        Party organizer,
        Party attendee,
        PartStat partStat,
        boolean counterAllowed) {}
