package kr.dongne.people.term;

import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonId;

/** Somebody whose affiliation closes with a term. */
public record TermMember(UUID affiliation, PersonId person, String name, AffiliationRole role) {}
