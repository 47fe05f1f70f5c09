package kr.dongne.attendance;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds marks and finds them; there is nothing else to do with them. */
@Component
class MarkRepository {

    private final EntityManager entities;

    MarkRepository(EntityManager entities) {
        this.entities = entities;
    }

    AttendanceMark add(AttendanceMark mark) {
        entities.persist(mark);
        return mark;
    }

    Optional<AttendanceMark> find(UUID id) {
        return Optional.ofNullable(entities.find(AttendanceMark.class, id));
    }

    /** The mark that undid this one. */
    Optional<AttendanceMark> undoOf(UUID id) {
        return entities.createQuery("select m from AttendanceMark m where m.undoes = :id", AttendanceMark.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
