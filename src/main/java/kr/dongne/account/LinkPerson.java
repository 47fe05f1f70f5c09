package kr.dongne.account;

import java.util.UUID;
import kr.dongne.access.AccountId;
import org.jspecify.annotations.Nullable;

/** Says whose account it is, as read at this version; nobody's again without a person. */
public record LinkPerson(
        AccountId account, long version, @Nullable UUID person) {}
