package kr.dongne.invitation;

import kr.dongne.itip.PartStat;
import org.jspecify.annotations.Nullable;

/**
 * Enter an answer that did not come from the participant's own hands.
 *
 * @param partStat NEEDS_ACTION takes a wrong entry back
 * @param source never MAIL or WEB
 * @param proxy who comes instead; needed for DELEGATED and only there
 */
public record AnswerByStaff(
        PartStat partStat,
        AnswerSource source,
        @Nullable String comment,
        @Nullable ProxyPerson proxy) {}
