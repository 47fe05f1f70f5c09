package kr.dongne.people;

import java.time.LocalDate;
import java.util.UUID;

/** Ends an affiliation; the last day still belongs to it. */
public record EndAffiliation(PersonId person, UUID affiliation, LocalDate lastDay) {}
