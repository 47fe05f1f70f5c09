package kr.dongne.rsvp;

import java.time.LocalDateTime;
import java.util.List;
import kr.dongne.event.Part;
import kr.dongne.invitation.OwnInvitation.Status;
import kr.dongne.itip.PartStat;
import kr.dongne.material.MaterialRow;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What a participant sees of the own invitation, without signing in.
 *
 * @param represents in whose place the reader comes; null for everybody but a proxy
 * @param answer what counts now; NEEDS_ACTION where nothing does
 * @param earlierAnswer what was answered before the time changed; null where that did not happen
 * @param answerableUntil wall-clock time in Asia/Seoul
 * @param phone the office's number
 */
public record RsvpPage(
        String reader,
        @Nullable String represents,
        String title,
        @Nullable String description,
        TimeSlot slot,
        @Nullable String place,
        @Nullable String map,
        List<Part> parts,
        List<MaterialRow> materials,
        Status status,
        PartStat answer,
        @Nullable String comment,
        @Nullable Proxy proxy,
        @Nullable PartStat earlierAnswer,
        LocalDateTime answerableUntil,
        String office,
        String contact,
        String phone,
        String privacyNotice) {

    /** Who comes in the reader's place. */
    public record Proxy(
            String name, @Nullable String phone, @Nullable String email) {}

    public boolean open() {
        return status == Status.OPEN;
    }

    /** Whether the reader may send somebody else: a proxy comes in person. */
    public boolean mayDelegate() {
        return represents == null;
    }
}
