package kr.dongne.access;

import java.util.Optional;
import java.util.function.Supplier;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs work as an account whose secret somebody has shown, such as a calendar's address, without a session. */
@Component
public class AccountActor {

    private final LiveActors live;

    AccountActor(LiveActors live) {
        this.live = live;
    }

    /**
     * Runs the work with what the account may do at this moment; nothing when it is disabled or over.
     *
     * @param dong where it acts, if it acts there at all; null leaves that to the account's roles
     */
    public <T> Optional<T> call(AccountId account, @Nullable DongCode dong, Supplier<T> work) {
        SignedInAccount principal = new SignedInAccount(account, account.value().toString(), null, live);
        principal.choose(dong);
        if (!principal.isEnabled()) return Optional.empty();
        return Optional.of(ActingContext.call(new AccountAuthentication(principal, null), work));
    }
}
