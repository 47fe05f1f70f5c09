package kr.dongne.signin.door;

import jakarta.servlet.http.HttpServletRequest;
import kr.dongne.access.LiveSessions;
import kr.dongne.access.LiveSessions.Arrival;
import kr.dongne.access.Role;
import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.settings.Setting;
import kr.dongne.settings.Settings;
import kr.dongne.signin.secondfactor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Decides what is missing until somebody is in, and lets in whoever has proven enough. */
@Component
public class Door {

    private final SecondFactors secondFactors;
    private final LiveSessions sessions;
    private final Settings settings;
    private final AccessLog log;

    Door(SecondFactors secondFactors, LiveSessions sessions, Settings settings, AccessLog log) {
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.settings = settings;
        this.log = log;
    }

    /** After the first proof: in, or refused with {@link StepMissing}. */
    public Authentication admit(Owner owner, SignInWay way, Authentication by) {
        if (secondFactors.has(owner.id())) throw new StepMissing(Pending.now(owner.id(), SignInStep.CODE));
        if (demandsSecondFactor(owner)) {
            secondFactors.begin(owner.id());
            throw new StepMissing(Pending.now(owner.id(), SignInStep.ENROL));
        }
        return open(owner, way, by.getDetails());
    }

    /** After everything was proven. */
    public Authentication open(Owner owner, SignInWay way, @Nullable Object details) {
        Authentication session =
                sessions.begin(new Arrival(owner.id(), owner.username(), way, address(details), device()), details);
        log.recordFor(owner.id(), AccessTask.SIGN_IN, "OK", session, way.name());
        return session;
    }

    /** Whether somebody must prove more than one thing to be in. */
    public boolean asksForMore(Owner owner) {
        return secondFactors.has(owner.id()) || demandsSecondFactor(owner);
    }

    /** Whether the district demands a second factor of this account. */
    public boolean demandsSecondFactor(Owner owner) {
        return switch (settings.text(Setting.SECOND_FACTOR_REQUIRED.key(), "false")) {
            case "true" -> owner.needsPassword();
            case "admin" -> owner.roles().contains(Role.ADMIN);
            default -> false;
        };
    }

    private static @Nullable String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }

    private static @Nullable String device() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes running)) return null;
        HttpServletRequest request = running.getRequest();
        return request.getHeader(HttpHeaders.USER_AGENT);
    }
}
