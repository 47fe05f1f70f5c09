package kr.dongne.invitation;

import kr.dongne.itip.PartStat;
import org.jspecify.annotations.Nullable;

/**
 * Answer on the participant's own page.
 *
 * @param comment such as the reason of an absence
 * @param proxy who comes instead; needed for DELEGATED and only there
 */
public record AnswerFromPage(
        PartStat partStat,
        @Nullable String comment,
        @Nullable ProxyPerson proxy) {}
