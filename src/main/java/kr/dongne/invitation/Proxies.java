package kr.dongne.invitation;

import java.time.Clock;
import java.util.Objects;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who come in somebody's place: each has an invitation of the own, as long as the represented person says so. */
@Component
class Proxies {

    private final InvitationRepository invitations;
    private final Announcements announcements;
    private final Uids uids;
    private final Clock clock;

    Proxies(InvitationRepository invitations, Announcements announcements, Uids uids, Clock clock) {
        this.invitations = invitations;
        this.announcements = announcements;
        this.uids = uids;
        this.clock = clock;
    }

    /** Whether this is the person who stands in already, name, phone and address alike. */
    boolean stands(Invitation represented, ProxyPerson proxy) {
        Invitation current = locked(represented);
        return current != null && samePerson(current, proxy) && Objects.equals(current.guestPhone(), proxy.phone());
    }

    @Nullable Invitation of(Invitation represented) {
        return invitations.proxyOf(represented.id().value()).orElse(null);
    }

    private @Nullable Invitation locked(Invitation represented) {
        return invitations.lockProxyOf(represented.id().value()).orElse(null);
    }

    /** Makes this person the proxy: invited anew, unless it is who stands in already. */
    void name(Invitation represented, EventDetails event, ProxyPerson proxy) {
        Invitation current = locked(represented);
        if (current != null && samePerson(current, proxy)) {
            current.renameGuest(proxy);
            return;
        }
        dismiss(represented, event);
        invite(represented, event, proxy);
    }

    /** Nobody comes in this person's place any more. */
    void dismiss(Invitation represented, EventDetails event) {
        Invitation current = locked(represented);
        if (current == null) return;
        current.withdraw();
        invitations.flush();
        if (!announcements.over(event) && current.email() != null) announcements.uninvite(current);
    }

    private void invite(Invitation represented, EventDetails event, ProxyPerson proxy) {
        EmailAddress address = announcements.usable(proxy.email());
        InvitationId subject = represented.id();
        int round = invitations.countOfProxies(subject.value());
        String uid = uids.of(event.id(), subject.value(), round);
        Invitation invitation =
                invitations.save(Invitation.ofProxy(event, represented, proxy, address, uid, clock.instant()));
        if (address != null && !announcements.over(event)) announcements.invite(invitation);
    }

    private static boolean samePerson(Invitation current, ProxyPerson proxy) {
        return proxy.name().equals(current.guestName()) && Objects.equals(current.email(), proxy.email());
    }
}
