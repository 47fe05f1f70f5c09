package kr.dongne.roster;

import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;

/** Somebody who has a role in a dong that the file covers, and whom the file does not name. */
public record Leaver(UUID affiliation, PersonId person, String name, DongCode dong, AffiliationRole role) {}
