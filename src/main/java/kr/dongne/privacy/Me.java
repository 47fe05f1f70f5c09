package kr.dongne.privacy;

import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The person who acts, where a decision needs a name. */
@Component
class Me {

    private final CurrentActor actor;

    Me(CurrentActor actor) {
        this.actor = actor;
    }

    /** The account; background work has none and decides nothing here. */
    UUID account() {
        AccountId account = actor.get().account();
        if (account == null) throw new AccessDeniedException("a person decides");
        return account.value();
    }
}
