package kr.dongne.account;

import java.util.List;
import java.util.UUID;
import kr.dongne.shared.DongCode;

/** The person whose account it is, and the dongs where he or she is something today. */
public record AccountOwner(UUID person, String name, List<DongCode> dongs) {}
