package kr.dongne.rsvp;

import java.util.Objects;
import kr.dongne.booking.Venue;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.invitation.OwnInvitation;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.letter.LetterWords;
import kr.dongne.letter.MapLink;
import kr.dongne.material.Materials;
import kr.dongne.rsvp.RsvpPage.Proxy;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a participant's page together. */
@Component
class RsvpReader {

    private final EventQueries events;
    private final Materials materials;
    private final LetterWords words;

    RsvpReader(EventQueries events, Materials materials, LetterWords words) {
        this.events = events;
        this.materials = materials;
        this.words = words;
    }

    RsvpPage page(OwnInvitation own) {
        EventDetails event = events.of(own.event());
        Venue venue = event.venue();
        return new RsvpPage(
                own.reader(),
                own.represents(),
                event.title(),
                event.description(),
                event.slot(),
                venue == null ? null : LetterWords.place(venue),
                venue == null ? null : MapLink.to(venue),
                event.parts(),
                materials.list(event.id()),
                own.status(),
                own.answer(),
                own.comment(),
                proxy(own.proxy()),
                own.earlierAnswer(),
                event.answerableUntil(),
                words.office(),
                Objects.requireNonNullElseGet(event.contactName(), words::office),
                Objects.requireNonNullElseGet(event.contactPhone(), words::officePhone),
                words.privacyNotice());
    }

    private static @Nullable Proxy proxy(@Nullable ProxyPerson proxy) {
        if (proxy == null) return null;
        EmailAddress email = proxy.email();
        return new Proxy(proxy.name(), proxy.phone(), email == null ? null : email.value());
    }
}
