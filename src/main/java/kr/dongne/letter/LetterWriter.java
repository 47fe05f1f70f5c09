package kr.dongne.letter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.booking.Venue;
import kr.dongne.draft.EventField;
import kr.dongne.event.EventDetails;
import kr.dongne.event.Part;
import kr.dongne.itip.PartStat;
import kr.dongne.letter.Letter.Fact;
import kr.dongne.letter.Letter.Link;
import kr.dongne.outbox.MailKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in Korean what a mail has to say; the first line names what it is about. */
@Component
class LetterWriter {

    private static final Set<MailKind> WITH_OWN_WORDS =
            EnumSet.of(MailKind.REMINDER, MailKind.COMING, MailKind.FOLLOW_UP);

    private final LetterWords words;
    private final LetterValues values;

    LetterWriter(LetterWords words, LetterValues values) {
        this.words = words;
        this.values = values;
    }

    /** The letter with the office's text; the changes are those that the reader has not heard of, and matter to an update only. */
    Letter write(
            LetterText text, EventDetails event, Addressee reader, List<ChangeLine> changes, @Nullable String page) {
        MailKind kind = text.kind();
        boolean off = kind == MailKind.CANCEL || kind == MailKind.UNINVITE;
        boolean past = off || kind == MailKind.FOLLOW_UP;
        return new Letter(
                values.filled(text.subject(), event, reader),
                headline(kind, event, reader, changes),
                opening(text, event, reader, changes),
                facts(event, off, past),
                past ? List.of() : programme(event),
                past ? null : event.description(),
                past || page == null ? null : new Link(words.of("page." + slug(kind)), page),
                closing(kind));
    }

    private String headline(MailKind kind, EventDetails event, Addressee reader, List<ChangeLine> changes) {
        return switch (kind) {
            case UPDATE -> words.of("headline.update", summary(changes));
            case CONFIRMATION -> words.of("headline.confirmation", words.answer(reader.partStat()));
            default -> words.of("headline." + slug(kind), event.title());
        };
    }

    private String summary(List<ChangeLine> changes) {
        if (changes.isEmpty()) return words.of("update.details");
        return changes.stream().map(this::sentence).collect(Collectors.joining(", "));
    }

    private String sentence(ChangeLine change) {
        String label = words.named(change.field().labelKey());
        boolean longText = change.field() == EventField.DESCRIPTION || change.field() == EventField.PART;
        if (longText || change.after() == null) return label;
        return change.before() == null
                ? label + " " + change.after()
                : label + " " + change.before() + " → " + change.after();
    }

    private List<String> opening(LetterText text, EventDetails event, Addressee reader, List<ChangeLine> changes) {
        MailKind kind = text.kind();
        String ownWords = WITH_OWN_WORDS.contains(kind) ? reader.comment() : null;
        String opening = Objects.requireNonNullElse(ownWords, text.opening());
        List<String> lines =
                values.filled(opening, event, reader).lines().collect(Collectors.toCollection(ArrayList::new));
        if (reader.represents() != null && kind != MailKind.CANCEL && kind != MailKind.FOLLOW_UP)
            lines.add(words.of("proxy", reader.represents(), event.title()));
        switch (kind) {
            case UPDATE -> {
                if (askedAgain(reader, changes)) lines.add(words.of("update.again"));
            }
            case CANCEL -> {
                if (event.cancelReason() != null) lines.add(words.of("cancel.reason", event.cancelReason()));
            }
            case CONFIRMATION -> confirmed(event, reader, lines);
            case DECLINE_COUNTER -> {
                if (reader.comment() != null) lines.add(reader.comment());
                lines.add(words.of("decline_counter.until", LetterWords.moment(event.answerableUntil())));
            }
            default -> {}
        }
        return lines;
    }

    private static boolean askedAgain(Addressee reader, List<ChangeLine> changes) {
        return reader.partStat() == PartStat.NEEDS_ACTION
                && changes.stream().anyMatch(change -> change.field() == EventField.SLOT);
    }

    private void confirmed(EventDetails event, Addressee reader, List<String> lines) {
        if (reader.comment() != null) lines.add(words.of("confirmation.comment", reader.comment()));
        lines.add(words.of("confirmation.until", LetterWords.moment(event.answerableUntil())));
    }

    private List<Fact> facts(EventDetails event, boolean off, boolean past) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.of("fact.title"), event.title()));
        facts.add(Fact.of(words.of("fact.when"), LetterWords.slot(event.slot())));
        Venue venue = event.venue();
        if (venue != null)
            facts.add(new Fact(words.of("fact.where"), LetterWords.place(venue), off ? null : MapLink.to(venue)));
        if (!past) facts.add(Fact.of(words.of("fact.deadline"), LetterWords.moment(event.answerableUntil())));
        contact(event, facts);
        if (!past && !event.parts().isEmpty()) facts.add(Fact.of(words.of("fact.programme"), ""));
        return facts;
    }

    private void contact(EventDetails event, List<Fact> facts) {
        String phone = event.contactPhone() == null ? words.officePhone() : event.contactPhone();
        String name = event.contactName() == null ? words.office() : event.contactName();
        facts.add(Fact.of(words.of("fact.contact"), (name + " " + phone).strip()));
    }

    List<String> programme(EventDetails event) {
        return event.parts().stream().map(this::part).toList();
    }

    private String part(Part part) {
        String line = LetterWords.hours(part.slot()) + " " + part.title();
        return part.lecturerName() == null ? line : line + " " + words.of("lecturer", part.lecturerName());
    }

    private List<String> closing(MailKind kind) {
        boolean answerable = kind == MailKind.REQUEST || kind == MailKind.UPDATE || kind == MailKind.REMINDER;
        Stream<String> hint = answerable ? Stream.of(words.of("answer-by-mail"), "") : Stream.empty();
        Stream<String> rest =
                Stream.concat(Stream.of(words.privacyNotice()), words.footer().lines());
        return Stream.concat(hint, rest).toList();
    }

    private static String slug(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
