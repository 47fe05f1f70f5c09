package kr.dongne.accesslog;

import kr.dongne.access.AccountId;

/** An account that the access log can be asked about, with the names that it has today. */
public record LoggedAccount(AccountId id, String username, String displayName) {}
