package kr.dongne.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import org.springframework.stereotype.Component;

/** Turns an audience's rules into heads: persons merged across roles and dongs, exclusions taken out. */
@Component
public class AudienceHeads {

    private final Contacts contacts;

    AudienceHeads(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The heads with the affiliations that are valid on the day. */
    public AudiencePreview of(Audience audience, LocalDate day) {
        Map<PersonId, Contact> heads = new LinkedHashMap<>();
        if (!audience.roles().isEmpty())
            contacts.withRoles(audience.roles(), audience.dongs(), day).forEach(head -> heads.put(head.id(), head));
        contacts.byIds(audience.extra(), day).forEach(heads::putIfAbsent);
        List<Contact> excluded = new ArrayList<>();
        for (PersonId person : audience.excluded()) {
            Contact left = heads.remove(person);
            if (left != null) excluded.add(left);
        }
        return new AudiencePreview(sorted(heads.values().stream().toList()), sorted(excluded));
    }

    private static List<Contact> sorted(List<Contact> heads) {
        return heads.stream()
                .sorted(Comparator.comparing(Contact::name)
                        .thenComparing(head -> head.id().value()))
                .toList();
    }
}
