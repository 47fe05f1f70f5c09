package kr.dongne.signin.link;

import java.time.Instant;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DongCode;

/**
 * Somebody is asked for something on one page.
 *
 * @param target the page of ours, as a path
 * @param dong the dong for which it is done
 * @param until when it can no longer be done
 */
public record Errand(AccountId account, DongCode dong, String target, Instant until) {}
