package kr.dongne.accesslog;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where somebody acts: the running request's address, or where the session began when a push runs. */
final class SourceAddress {

    private SourceAddress() {}

    static @Nullable String of(@Nullable Authentication by) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes running)
            return running.getRequest().getRemoteAddr();
        return by != null && by.getDetails() instanceof WebAuthenticationDetails begun
                ? begun.getRemoteAddress()
                : null;
    }
}
