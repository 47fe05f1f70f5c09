package kr.dongne.people;

import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;

/** Somebody who has a role in a dong today, by which affiliation. */
public record CurrentHolder(UUID affiliation, PersonId person, String name, DongCode dong, AffiliationRole role) {}
