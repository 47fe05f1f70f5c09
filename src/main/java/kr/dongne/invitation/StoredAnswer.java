package kr.dongne.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import kr.dongne.itip.PartStat;
import org.jspecify.annotations.Nullable;

/** A part of the invitation: the answer that counts now, and what was answered before the time last changed. */
@Embeddable
@SuppressWarnings("UnusedVariable") // lists read the columns by themselves
class StoredAnswer {

    @Enumerated(EnumType.STRING)
    private PartStat partStat = PartStat.NEEDS_ACTION;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_source")
    private @Nullable AnswerSource source;

    @Column(name = "answer_sequence")
    private @Nullable Integer sequence;

    @Column(name = "answer_dtstamp")
    private @Nullable Instant dtstamp;

    private @Nullable Instant answeredAt;

    @Column(name = "answer_comment")
    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    private @Nullable PartStat earlierPartStat;

    boolean says(GivenAnswer answer) {
        return partStat == answer.partStat() && Objects.equals(comment, answer.comment());
    }

    void become(GivenAnswer answer) {
        if (answer.partStat() == PartStat.NEEDS_ACTION) {
            forget();
            return;
        }
        partStat = answer.partStat();
        source = answer.source();
        sequence = answer.sequence();
        dtstamp = answer.dtstamp();
        answeredAt = answer.at();
        comment = answer.comment();
        earlierPartStat = null;
    }

    /** The time has changed: what was answered stays in sight and counts no more. */
    void askAgain() {
        if (given()) earlierPartStat = partStat;
        forget();
    }

    /** An answer to an earlier time has come late; it stays in sight unless there is one to the present time. */
    void cameLate(PartStat earlier) {
        if (!given()) earlierPartStat = earlier;
    }

    private void forget() {
        partStat = PartStat.NEEDS_ACTION;
        source = null;
        sequence = null;
        dtstamp = null;
        answeredAt = null;
        comment = null;
    }

    private boolean given() {
        return partStat != PartStat.NEEDS_ACTION;
    }

    PartStat partStat() {
        return partStat;
    }

    @Nullable Integer sequence() {
        return sequence;
    }

    @Nullable Instant dtstamp() {
        return dtstamp;
    }

    @Nullable String comment() {
        return comment;
    }

    /** What was answered to an earlier time, where nothing is answered to the present one. */
    @Nullable PartStat earlier() {
        return given() ? null : earlierPartStat;
    }
}
