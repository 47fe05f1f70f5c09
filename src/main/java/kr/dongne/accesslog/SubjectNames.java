package kr.dongne.accesslog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.shared.DongCode;

/** Who the people are whose ids the log holds: asked by the administrators' screens, answered by the room of people. */
public interface SubjectNames {

    /** A person in one line: the name, and where he or she is known. */
    record Subject(UUID id, String name, String where) {}

    /** Up to this many people whose name holds the text, by name; whoever asks has been let in already. */
    List<Subject> find(String text, int limit);

    /** The names of those of these ids that are people, as they are today. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** In which dongs these people are, or were, something; nothing for whoever is not known in a dong. */
    Map<UUID, Set<DongCode>> dongsOf(Collection<UUID> ids);

    /** The district's dongs in their order. */
    Map<DongCode, String> dongs();
}
