package kr.dongne.audience;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.Contact;
import kr.dongne.shared.DongCode;

/** The heads behind an audience on the day of the event: each person once, whatever the number of roles; who was left out by name. */
public record AudiencePreview(List<Contact> people, List<Contact> excluded) {

    public int total() {
        return people.size();
    }

    /** Those who get a mail. */
    public List<Contact> mailed() {
        return people.stream().filter(person -> person.email() != null).toList();
    }

    /** Those without an e-mail address: somebody has to call them. */
    public List<Contact> callList() {
        return people.stream().filter(person -> person.email() == null).toList();
    }

    /** Heads per dong; a person of two dongs counts in each. */
    public Map<DongCode, Long> byDong() {
        return people.stream()
                .flatMap(person -> person.affiliations().stream()
                        .map(AffiliationView::dong)
                        .filter(Objects::nonNull)
                        .distinct())
                .collect(Collectors.groupingBy(dong -> dong, TreeMap::new, Collectors.counting()));
    }
}
