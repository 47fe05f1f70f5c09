package kr.dongne.invitation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import kr.dongne.booking.Venue;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.RsvpPage.Proxy;
import kr.dongne.invitation.RsvpPage.Status;
import kr.dongne.material.Materials;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a participant's page together. */
@Component
class RsvpReader {

    private final EventQueries events;
    private final Materials materials;
    private final Proxies proxies;
    private final InvitationMails mails;
    private final LetterWords words;
    private final Clock clock;

    RsvpReader(
            EventQueries events,
            Materials materials,
            Proxies proxies,
            InvitationMails mails,
            LetterWords words,
            Clock clock) {
        this.events = events;
        this.materials = materials;
        this.proxies = proxies;
        this.mails = mails;
        this.words = words;
        this.clock = clock;
    }

    RsvpPage page(Invitation invitation) {
        EventDetails event = events.of(invitation.event());
        Venue venue = event.venue();
        return new RsvpPage(
                mails.nameOf(event, invitation),
                mails.represented(event, invitation),
                event.title(),
                event.description(),
                event.slot(),
                venue == null ? null : LetterWriter.place(venue),
                venue == null ? null : MapLink.to(venue),
                event.parts(),
                materials.list(event.id()),
                status(invitation, event),
                invitation.partStat(),
                invitation.answer().comment(),
                proxy(invitation),
                invitation.answer().earlier(),
                event.answerableUntil(),
                words.office(),
                Objects.requireNonNullElseGet(event.contactName(), words::office),
                Objects.requireNonNullElseGet(event.contactPhone(), words::officePhone),
                words.privacyNotice());
    }

    Status status(Invitation invitation, EventDetails event) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        if (event.status() == EventStatus.CANCELLED || invitation.state() == InvitationState.CANCELLED)
            return Status.CANCELLED;
        if (event.status() == EventStatus.CLOSED || !event.slot().end().isAfter(now)) return Status.OVER;
        return now.isBefore(event.answerableUntil()) ? Status.OPEN : Status.DEADLINE_PASSED;
    }

    private @Nullable Proxy proxy(Invitation invitation) {
        Invitation proxy = proxies.of(invitation);
        if (proxy == null) return null;
        EmailAddress email = proxy.email();
        return new Proxy(
                Objects.requireNonNullElse(proxy.guestName(), ""),
                proxy.guestPhone(),
                email == null ? null : email.value());
    }
}
