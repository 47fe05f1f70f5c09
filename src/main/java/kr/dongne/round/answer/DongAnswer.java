package kr.dongne.round.answer;

import java.time.Instant;
import kr.dongne.shared.DongCode;

/** What a dong has said, who typed it in, and when; the version is 0 as long as it said nothing. */
public record DongAnswer(DongCode dong, long version, AnswerDraft said, Instant at, String by) {}
