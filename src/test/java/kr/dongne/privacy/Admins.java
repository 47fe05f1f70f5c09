package kr.dongne.privacy;

import java.util.Set;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.testing.SignedIn;

/** Two administrators, who are different people. */
final class Admins {

    static final UUID FIRST = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
    static final UUID SECOND = UUID.fromString("01900000-0000-7000-8000-0000000000a2");

    private Admins() {}

    static void first() {
        as(FIRST);
    }

    static void second() {
        as(SECOND);
    }

    private static void as(UUID account) {
        SignedIn.as(new Actor(new AccountId(account), "ADMIN", Set.of(Role.ADMIN), Set.of(), Set.of(), false));
    }
}
