package kr.dongne.attendance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.attendance.Heads.Head;
import kr.dongne.event.EventId;
import kr.dongne.invitation.Came;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was in the room, for mails afterwards. */
@Service
public class Comers {

    private final Heads heads;

    Comers(Heads heads) {
        this.heads = heads;
    }

    /** Who came to this event in person; ids only. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Came at(EventId event) {
        List<Head> present = heads.at(event).stream()
                .filter(head -> head.status() != null && head.status().inPerson())
                .toList();
        return new Came(
                present.stream().map(Head::person).filter(Objects::nonNull).collect(Collectors.toSet()),
                present.stream()
                        .map(Head::guestInvitation)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
