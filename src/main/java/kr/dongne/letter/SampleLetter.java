package kr.dongne.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.audience.Audience;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Venue;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventStatus;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import org.springframework.stereotype.Component;

/** A letter about a made-up event to a made-up reader, in two weeks at two in the afternoon. */
@Component
class SampleLetter {

    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int WEEKS = 2;
    private static final int HOUR = 14;
    private static final int SEATS = 120;

    private final LetterDesk desk;
    private final LetterWords words;
    private final Clock clock;

    SampleLetter(LetterDesk desk, LetterWords words, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    MailPreview with(LetterText text) {
        Addressee reader = reader();
        return MailPreview.of(desk.write(text, event(), reader, List.of()), reader);
    }

    private EventDetails event() {
        LocalDateTime start =
                LocalDate.now(clock.withZone(TimeSlot.SEOUL)).plusWeeks(WEEKS).atTime(HOUR, 0);
        return new EventDetails(
                new EventId(NOWHERE),
                0,
                "",
                words.of("sample.event"),
                null,
                EventStatus.PUBLISHED,
                new TimeSlot(start, start.plusHours(2)),
                new Venue(new BookableId(NOWHERE), 0, words.of("sample.venue"), "", SEATS, null),
                start.minusDays(2),
                null,
                null,
                0,
                0,
                List.of(),
                Set.of(),
                Audience.NOBODY,
                null,
                null,
                null);
    }

    private Addressee reader() {
        return new Addressee(
                words.of("sample.reader"),
                new EmailAddress("reader@example.test"),
                null,
                "sample",
                0,
                PartStat.NEEDS_ACTION,
                null,
                LetterDesk.SAMPLE_TOKEN,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
