package kr.dongne.roster;

import static kr.dongne.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kr.dongne.access.Role;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that go in pieces, and consoles that end between two of them. */
@DongneTest(properties = "dongne.clock=2026-11-20T00:00:00Z")
class LargeImportsTest {

    private static final int LINES = 25;
    private static final int PIECE = 10;

    @Autowired
    private RosterImports imports;

    @Autowired
    private RosterChecks checks;

    @Autowired
    private RosterApplying applying;

    @Autowired
    private RosterDisposal disposal;

    @Autowired
    private RosterCleaning cleaning;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Instant soon;

    @BeforeEach
    void theDistrictHasSignedIn() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        soon = clock.instant().plusSeconds(60);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void anAppliedImportOfWhichAPieceIsGoneCannotBeTakenBackAndGoesOnWhereItWas() {
        ImportId id = applied();
        ImportHead before = checks.of(id);

        assertThat(piece()).isTrue();

        assertThat(rows("roster_line")).isEqualTo(LINES - PIECE);
        assertThat(disposal.due(soon)).as("after a crash it is still due").isEqualTo(1);
        officer();
        assertThat(checks.of(id))
                .returns(true, ImportHead::linesGone)
                .returns("", ImportHead::fileName)
                .returns(before.added(), ImportHead::added)
                .returns(before.appliedAt(), ImportHead::appliedAt)
                .returns(ImportState.APPLIED, ImportHead::state);
        assertThatThrownBy(() -> applying.undo(id)).isInstanceOf(RosterProblem.WrongStep.class);

        assertThatThrownBy(() -> transactions.run(() -> {
                    SignedIn.asSystem();
                    disposal.disposeOfPiece(soon, PIECE);
                    throw new IllegalStateException("the console ends here");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows("roster_line")).as("a piece goes whole or not at all").isEqualTo(LINES - PIECE);

        int pieces = 0;
        for (int left = left(); piece(); pieces++) {
            assertThat(left - left()).as("rows of one transaction").isEqualTo(PIECE);
            left = left();
        }
        assertThat(pieces).isEqualTo(1 + 2);
        assertThat(disposed()).isEqualTo(1);
        assertThat(left()).isZero();
        assertThat(disposal.due(soon)).isZero();
        assertThat(disposed()).isZero();
        officer();
        assertThat(checks.of(id).added()).isEqualTo(before.added());
    }

    @Test
    void aDryRunOfWhichAPieceIsGoneCannotBeAppliedAnyMore() {
        ImportId id = imports.begin(CouncilRoster.of(LINES).file());

        assertThat(piece()).isTrue();

        officer();
        assertThat(checks.of(id))
                .returns(ImportState.FAILED, ImportHead::state)
                .returns("roster.problem.going", ImportHead::problem);
        assertThatThrownBy(() -> applying.apply(new ApplyImport(id, Set.of(), LocalDate.of(2026, 11, 20))))
                .isInstanceOf(RosterProblem.WrongStep.class);
        assertThatThrownBy(() -> imports.compareAgain(id)).isInstanceOf(RosterProblem.WrongStep.class);
        assertThat(disposal.due(soon)).isEqualTo(1);

        assertThat(piece()).isTrue();
        assertThat(piece()).isFalse();
        assertThat(disposed()).isEqualTo(1);
        officer();
        assertThatThrownBy(() -> checks.of(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void smallImportsGoBetweenTheLargeOnesAndEachIsCountedOnce() {
        imports.begin(CouncilRoster.of(5).file());
        applied();
        imports.begin(CouncilRoster.of(LINES).file());
        int expected = disposal.due(soon);
        int counted = 0;
        for (int steps = 0; steps < 100; steps++) if (!piece()) counted += disposed();

        assertThat(counted).isEqualTo(expected).isEqualTo(3);
        assertThat(left()).isZero();
    }

    @Test
    void anOldDryRunOfVeryManyLinesGoesToo() {
        ImportId id = imports.begin(CouncilRoster.of(4_100).file());
        until(() -> checks.of(id).state() == ImportState.CHECKED);
        jdbc.sql("update roster_import set begun_at = '2026-10-01'").update();

        cleaning.once();

        assertThatThrownBy(() -> checks.of(id)).isInstanceOf(NotFound.class);
        assertThat(left()).isZero();
    }

    private ImportId applied() {
        ImportId id = imports.begin(CouncilRoster.of(LINES).file());
        applying.apply(new ApplyImport(id, Set.of(), LocalDate.of(2026, 11, 20)));
        return id;
    }

    private boolean piece() {
        SignedIn.asSystem();
        return transactions.call(() -> disposal.disposeOfPiece(soon, PIECE));
    }

    private int disposed() {
        SignedIn.asSystem();
        return transactions.call(() -> disposal.dispose(soon, PIECE));
    }

    private static void officer() {
        SignedIn.as(Role.DISTRICT_OFFICER);
    }

    private int left() {
        return rows("roster_line") + rows("person_intake");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
