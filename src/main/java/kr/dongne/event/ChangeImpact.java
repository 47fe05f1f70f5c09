package kr.dongne.event;

import java.util.List;

/** What a change would do to those who were invited. */
public record ChangeImpact(List<Affected> people) {

    /** Nobody was invited. */
    public static final ChangeImpact NONE = new ChangeImpact(List.of());

    /** One invited person: whether an update is mailed, and whether an answer that was given is asked again. */
    public record Affected(String name, boolean mailed, boolean askedAgain) {}

    public List<Affected> mailed() {
        return people.stream().filter(Affected::mailed).toList();
    }

    public List<Affected> askedAgain() {
        return people.stream().filter(Affected::askedAgain).toList();
    }

    /** Invited people whom no mail reaches: they have to be called. */
    public List<Affected> toCall() {
        return people.stream().filter(person -> !person.mailed()).toList();
    }
}
