package kr.dongne.attendance;

import java.util.UUID;
import kr.dongne.people.Contact;
import org.jspecify.annotations.Nullable;

/** Somebody of the same name: a line of the list, or a person of the roster who is not on it. */
record Candidate(
        WalkInMatch shown,
        @Nullable ListedHead listed,
        @Nullable UUID person) {

    static Candidate of(ListedHead listed) {
        ExpectedRow row = listed.row();
        return new Candidate(
                new WalkInMatch(row.id(), row.name(), row.affiliations(), row.phoneEnding(), row.status()),
                listed,
                row.person() == null ? null : row.person().value());
    }

    static Candidate of(Contact contact) {
        UUID person = contact.id().value();
        return new Candidate(
                new WalkInMatch(
                        new AttendeeId(person),
                        contact.name(),
                        contact.affiliations(),
                        PhoneEnding.of(contact.phone()),
                        null),
                null,
                person);
    }

    AttendeeId id() {
        return shown.id();
    }
}
