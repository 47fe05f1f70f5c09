package kr.dongne.access;

import java.util.List;
import java.util.Optional;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** For accounts of several dongs: which of them this session looks at; every service sees the chosen one only. */
@Service
public class DongSwitch {

    /** All dongs of the account, whatever is chosen; fewer than two mean that there is nothing to switch. */
    @PreAuthorize(Access.SIGNED_IN)
    public List<DongCode> choices() {
        return session()
                .map(session -> List.copyOf(session.grants().byDong().keySet()))
                .orElse(List.of());
    }

    /** Whether all dongs can be looked at together; not when the account has different roles in them. */
    @PreAuthorize(Access.SIGNED_IN)
    public boolean offersAll() {
        return session().map(session -> session.grants().sameInEveryDong()).orElse(false);
    }

    /** The dong that this session looks at; nothing means all of them. */
    @PreAuthorize(Access.SIGNED_IN)
    public Optional<DongCode> chosen() {
        return session()
                .filter(session -> session.grants().byDong().size() > 1)
                .map(SignedInAccount::actor)
                .filter(actor -> actor.dongs().size() == 1)
                .map(actor -> actor.dongs().iterator().next());
    }

    /** Looks at this dong from now on, or at all; refuses a dong that is not the account's. */
    @PreAuthorize(Access.SIGNED_IN)
    public void choose(@Nullable DongCode dong) {
        SignedInAccount session = session().orElseThrow(NotFound::new);
        if (dong != null && !session.grants().byDong().containsKey(dong)) throw new NotFound();
        session.choose(dong);
    }

    private static Optional<SignedInAccount> session() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount session
                ? Optional.of(session)
                : Optional.empty();
    }
}
