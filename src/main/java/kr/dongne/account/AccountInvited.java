package kr.dongne.account;

import kr.dongne.access.AccountId;

/** An account wants its owner to come in by mail, for the first time or because the old password no longer counts. */
public record AccountInvited(AccountId account) {}
