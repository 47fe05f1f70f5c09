package kr.dongne.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.itip.PartStat;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * One head on the list of an event.
 *
 * @param person null for a proxy or a walk-in who is not on the roster
 * @param phoneEnding the last four digits, enough to tell people apart
 * @param affiliations on the day of the event, those that the asker may see
 * @param dongs where the head is counted; a proxy is counted where the represented person is
 * @param expected whether the head was invited and the invitation stands; false for a walk-in
 * @param represented whether somebody else was invited to come instead, so that this person is not waited for
 * @param proxyFor whose place this one takes
 * @param status null as long as nobody has marked anything
 * @param at when the status was set
 * @param mark what an undo would take back; null where there is nothing
 */
public record ExpectedRow(
        AttendeeId id,
        @Nullable PersonId person,
        String name,
        @Nullable String phoneEnding,
        List<AffiliationView> affiliations,
        Set<DongCode> dongs,
        PartStat answer,
        boolean expected,
        boolean represented,
        @Nullable AttendeeId proxyFor,
        @Nullable String proxyForName,
        @Nullable AttendanceStatus status,
        @Nullable Instant at,
        @Nullable UUID mark) {

    public boolean inPerson() {
        return status != null && status.inPerson();
    }

    public boolean came() {
        return status != null && status.came();
    }

    /** The same head in a newer state. */
    public ExpectedRow with(AttendeeState state) {
        return new ExpectedRow(
                id,
                person,
                name,
                phoneEnding,
                affiliations,
                dongs,
                answer,
                expected,
                represented,
                proxyFor,
                proxyForName,
                state.status(),
                state.at(),
                state.mark());
    }

    boolean is(AttendeeId attendee) {
        return id.equals(attendee) || (person != null && person.value().equals(attendee.value()));
    }

    /** Who the access log says this was about. */
    public UUID subject() {
        return person == null ? id.value() : person.value();
    }
}
