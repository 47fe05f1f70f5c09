package kr.dongne.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventsDuring;
import kr.dongne.itip.FeedCalendar;
import kr.dongne.itip.FeedCalendar.Day;
import kr.dongne.itip.FeedCalendar.Entry;
import kr.dongne.round.RoundId;
import kr.dongne.round.visit.EventsOfVisits;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a feed shows, asked as its owner: nothing that the owner does not see in the console at this moment. However much it is,
 * the database is asked a few times only.
 */
@Component
class FeedContents {

    private static final String NOTHING = "";

    private final FeedChoices choices;
    private final FeedEntries entries;
    private final EventQueries events;
    private final EventsOfVisits visits;
    private final SpecialDays specialDays;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final Clock clock;

    FeedContents(
            FeedChoices choices,
            FeedEntries entries,
            EventQueries events,
            EventsOfVisits visits,
            SpecialDays specialDays,
            CurrentActor currentActor,
            MessageSource messages,
            Clock clock) {
        this.choices = choices;
        this.entries = entries;
        this.events = events;
        this.visits = visits;
        this.specialDays = specialDays;
        this.currentActor = currentActor;
        this.messages = messages;
        this.clock = clock;
    }

    /** The calendar; without anything in it where the owner has lost the sight of what it shows. */
    public FeedCalendar of(FeedSource feed) {
        FeedSpan span = new FeedSpan(LocalDate.now(clock.withZone(TimeSlot.SEOUL)));
        try {
            String name = text(feed.target().kind().textKey(), choices.name(feed.target()));
            return new FeedCalendar(
                    text("feed.calendar.name", name),
                    entries(feed.owner(), feed.target(), span),
                    feed.holidays() ? holidays(span) : List.of());
        } catch (NotFound | AccessDeniedException lost) {
            return new FeedCalendar(text("feed.calendar.empty"), List.of(), List.of());
        }
    }

    private List<Entry> entries(AccountId owner, FeedTarget target, FeedSpan span) {
        return switch (target.kind()) {
            case OWN -> entries.invited(owner, span);
            case VISITS -> ownVisits(span);
            case DISTRICT -> shown(district(span), span);
            case DONG -> shown(during(span, target.dong()), span);
            case ROUND -> shown(ofRound(target.round()), span);
        };
    }

    private List<Entry> shown(Set<EventId> found, FeedSpan span) {
        return entries.among(found, span, false, event -> NOTHING);
    }

    /** The own teams' visits, with the telephone of the dong's office, and the events that a grant names. */
    private List<Entry> ownVisits(FeedSpan span) {
        Actor actor = currentActor.get();
        if (!actor.is(Role.CONSULTANT)) throw new NotFound();
        Map<EventId, String> phones = visits.own();
        Set<EventId> found = new LinkedHashSet<>(phones.keySet());
        actor.events().forEach(event -> found.add(new EventId(event)));
        return entries.among(found, span, true, event -> {
            String phone = phones.getOrDefault(event, "");
            return phone.isEmpty() ? NOTHING : text("feed.visit.phone", phone);
        });
    }

    private Set<EventId> district(FeedSpan span) {
        if (!currentActor.get().seesWholeDistrict()) throw new NotFound();
        return during(span, null);
    }

    /** What lies ahead comes first, so that it is there when there is more than a feed holds. */
    private Set<EventId> during(FeedSpan span, @Nullable DongCode dong) {
        Set<EventId> found = new LinkedHashSet<>();
        for (TimeSlot slot : List.of(span.ahead(), span.past()))
            events.during(new EventsDuring(slot, dong, null, null, null, FeedSpan.MOST_EVENTS - found.size()))
                    .forEach(row -> found.add(row.id()));
        return found;
    }

    private Set<EventId> ofRound(@Nullable RoundId round) {
        if (round == null) throw new NotFound();
        return new LinkedHashSet<>(visits.of(round));
    }

    private List<Day> holidays(FeedSpan span) {
        return IntStream.rangeClosed(span.firstDay().getYear(), span.lastDay().getYear())
                .boxed()
                .flatMap(year -> specialDays.holidaysOf(year).stream())
                .filter(holiday -> !holiday.day().isBefore(span.firstDay())
                        && !holiday.day().isAfter(span.lastDay()))
                .map(holiday -> new Day("holiday-" + holiday.day() + "@dongne", holiday.day(), holiday.name()))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
