package kr.dongne.itip;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests expect of a decision. */
final class Decisions {

    private Decisions() {}

    static void assertApplied(Decision decision, PartStat partStat) {
        assertThat(decision.reason()).isEqualTo(Reason.APPLIED);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.APPLY);
        assertThat(decision.partStat()).isEqualTo(partStat);
    }

    static void assertRecorded(Decision decision, Reason reason) {
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.RECORD);
    }

    static void assertParked(Decision decision, Reason reason) {
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.PARK);
    }
}
