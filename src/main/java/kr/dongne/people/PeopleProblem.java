package kr.dongne.people;

import java.util.List;
import java.util.function.Predicate;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.FieldConflict;
import kr.dongne.shared.FieldMerge;

/** What the people room refuses. */
public abstract sealed class PeopleProblem extends BusinessException {

    private PeopleProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** The person or the affiliation is not in a dong of the one who acts. */
    public static final class NotYours extends PeopleProblem {
        NotYours() {
            super(Kind.FORBIDDEN, "people.problem.not-yours");
        }
    }

    /** Somebody else changed the same fields to something else: nothing was saved, both sides are here. */
    public static final class Conflict extends PeopleProblem {

        private final transient FieldMerge<PersonField> merge;
        private final transient PersonFacts current;

        Conflict(FieldMerge<PersonField> merge, PersonFacts current) {
            super(Kind.STALE, "shared.stale-version");
            this.merge = merge;
            this.current = current;
        }

        /** The fields where both sides differ, each with both values. */
        public List<FieldConflict<PersonField>> fields() {
            return merge.conflicts();
        }

        /** What is saved now: the base of the next attempt. */
        public PersonFacts current() {
            return current;
        }

        /** Both sides in one: mine where the choice says so, theirs in the other conflicting fields. */
        public PersonFacts resolve(Predicate<PersonField> keepMine) {
            return PersonFacts.of(merge.resolve(keepMine));
        }
    }

    /** Somebody else has this address, and the mailbox was not said to be shared. */
    public static final class EmailInUse extends PeopleProblem {
        EmailInUse() {
            super(Kind.CONFLICT, "people.problem.email-in-use");
        }
    }

    /** The same affiliation already holds for a part of that time. */
    public static final class AlreadyAffiliated extends PeopleProblem {
        AlreadyAffiliated() {
            super(Kind.CONFLICT, "people.problem.already-affiliated");
        }
    }

    /** A dong official registers people of the own dongs only, so an affiliation must say which. */
    public static final class AffiliationNeeded extends PeopleProblem {
        AffiliationNeeded() {
            super(Kind.INVALID, "people.problem.affiliation-needed");
        }
    }

    /** The entry was merged into another one of the same person, where changes belong. */
    public static final class MergedAway extends PeopleProblem {
        MergedAway() {
            super(Kind.STALE, "people.problem.merged-away");
        }
    }

    /** Somebody changed people, or took an address, after a list of changes to them had been made. */
    public static final class ChangedMeanwhile extends PeopleProblem {
        ChangedMeanwhile(long people) {
            super(Kind.STALE, "people.problem.changed-meanwhile", people);
        }
    }
}
