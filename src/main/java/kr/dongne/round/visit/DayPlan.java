package kr.dongne.round.visit;

import kr.dongne.event.EventId;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A visit as the consultant needs it on the way: when, where, whom to call, and what was found. */
public record DayPlan(
        VisitId visit,
        String round,
        String dong,
        TimeSlot slot,
        String place,
        @Nullable String address,
        @Nullable String phone,
        @Nullable EventId event,
        long noteVersion,
        @Nullable String note,
        @Nullable String noteBy) {}
