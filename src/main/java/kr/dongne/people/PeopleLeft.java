package kr.dongne.people;

import java.time.LocalDate;
import java.util.Set;

/** What these people were came to its end with this last day; raised inside the transaction. */
public record PeopleLeft(Set<PersonId> people, LocalDate lastDay) {}
