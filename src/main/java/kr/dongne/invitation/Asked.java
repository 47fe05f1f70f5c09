package kr.dongne.invitation;

import java.time.Instant;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the rules of calendar mail have to know it.
 *
 * @param person null for a proxy
 * @param email null where there is no address that could answer
 * @param resetSequence the sequence since which answers count
 * @param answerSequence the one that was answered last; null without an answer
 * @param answerDtstamp of the mailed answer that counts; null where none does
 * @param represented whether a proxy comes instead
 */
public record Asked(
        InvitationId id,
        EventId event,
        @Nullable PersonId person,
        @Nullable EmailAddress email,
        String uid,
        InvitationState state,
        int sequence,
        int resetSequence,
        PartStat answer,
        @Nullable Integer answerSequence,
        @Nullable Instant answerDtstamp,
        boolean represented) {}
