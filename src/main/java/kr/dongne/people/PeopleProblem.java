package kr.dongne.people;

import kr.dongne.shared.BusinessException;

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

    /** Somebody changed people, or took an address, after a list of changes to them had been made. */
    public static final class ChangedMeanwhile extends PeopleProblem {
        ChangedMeanwhile(long people) {
            super(Kind.STALE, "people.problem.changed-meanwhile", people);
        }
    }
}
