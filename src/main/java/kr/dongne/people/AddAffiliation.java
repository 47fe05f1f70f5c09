package kr.dongne.people;

/** Gives a person one more affiliation. */
public record AddAffiliation(PersonId person, NewAffiliation affiliation) {}
