package kr.dongne.people;

/** Changes a person on top of what others saved since the base: fields that the editor did not touch keep their values. */
public record EditPerson(PersonId id, PersonFacts base, PersonFacts wanted) {}
