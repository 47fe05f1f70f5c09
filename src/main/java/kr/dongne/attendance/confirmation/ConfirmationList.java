package kr.dongne.attendance.confirmation;

import java.util.List;
import kr.dongne.attendance.ExpectedRow;

/** A dong's list with everybody on it, to be confirmed or disputed. */
public record ConfirmationList(ConfirmationRow row, List<ExpectedRow> people) {

    public ConfirmationList {
        people = List.copyOf(people);
    }
}
