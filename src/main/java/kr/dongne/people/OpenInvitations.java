package kr.dongne.people;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The invitations that somebody's successor may take over; the room that invites provides them. */
public interface OpenInvitations {

    /** An event ahead whose invitation this person has; the start is wall-clock time in Asia/Seoul. */
    record OpenInvitation(UUID event, String title, LocalDateTime start) {}

    /** Those to events on this day or later, the soonest first. */
    List<OpenInvitation> of(PersonId person, LocalDate from);

    /** Un-invites the one, who is told by mail, and invites the other one. */
    void handOn(UUID event, PersonId predecessor, PersonId successor);
}
