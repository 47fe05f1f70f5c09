package kr.dongne.letter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.dongne.booking.Venue;
import kr.dongne.event.EventDetails;
import kr.dongne.itip.CalendarEvent;
import kr.dongne.itip.CalendarWriter;
import kr.dongne.mime.Party;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The one way from an event and a reader to a finished mail: previews, rehearsals and real mails all come through here. */
@Component
public class LetterDesk {

    /** Stands where a token would: in previews and rehearsals. */
    public static final String SAMPLE_TOKEN = "sample";

    private static final String TEMPLATE = "letter/letter";

    private final LetterWriter writer;
    private final TextBook book;
    private final LetterWords words;
    private final ITemplateEngine templates;
    private final DongneProperties properties;

    LetterDesk(
            LetterWriter writer,
            TextBook book,
            LetterWords words,
            ITemplateEngine templates,
            DongneProperties properties) {
        this.writer = writer;
        this.book = book;
        this.words = words;
        this.templates = templates;
        this.properties = properties;
    }

    /** The mail of this kind; the changes are those that the reader has not heard of. */
    public RenderedMail write(MailKind kind, EventDetails event, Addressee reader, List<ChangeLine> changes) {
        return write(book.of(kind), event, reader, changes);
    }

    /** The mail with this text. */
    RenderedMail write(LetterText text, EventDetails event, Addressee reader, List<ChangeLine> changes) {
        MailKind kind = text.kind();
        String page = page(reader);
        Letter letter = writer.write(text, event, reader, changes, page);
        Context context = new Context(Locale.KOREAN);
        context.setVariable("letter", letter);
        return new RenderedMail(
                reader.name(),
                letter.subject(),
                letter.text(),
                templates.process(TEMPLATE, context),
                calendar(kind, event, reader, page),
                method(kind));
    }

    /** The event as a file to save, for this reader's own calendar. */
    public byte[] plainCalendar(EventDetails event, Addressee reader) {
        return CalendarWriter.plain(entry(event, reader, page(reader)));
    }

    private byte @Nullable [] calendar(MailKind kind, EventDetails event, Addressee reader, String page) {
        return switch (kind) {
            case REQUEST, UPDATE, REMINDER -> CalendarWriter.request(entry(event, reader, page));
            case CANCEL -> CalendarWriter.cancelEvent(entry(event, reader, null));
            case UNINVITE -> CalendarWriter.uninvite(entry(event, reader, null));
            case REHEARSAL -> CalendarWriter.plain(entry(event, reader, page));
            case DECLINE_COUNTER ->
                CalendarWriter.declineCounter(
                        entry(event, reader, null), Objects.requireNonNullElse(reader.comment(), ""));
            case COMING, FOLLOW_UP, CONFIRMATION, SIGN_IN_LINK, ROUND -> null;
        };
    }

    private static @Nullable String method(MailKind kind) {
        return switch (kind) {
            case REQUEST, UPDATE, REMINDER -> "REQUEST";
            case CANCEL, UNINVITE -> "CANCEL";
            case DECLINE_COUNTER -> "DECLINECOUNTER";
            case REHEARSAL, COMING, FOLLOW_UP, CONFIRMATION, SIGN_IN_LINK, ROUND -> null;
        };
    }

    private CalendarEvent entry(EventDetails event, Addressee reader, @Nullable String page) {
        Venue venue = event.venue();
        return new CalendarEvent(
                reader.uid(),
                reader.sequence(),
                reader.dtstamp(),
                event.slot(),
                event.title(),
                venue == null ? null : LetterWords.place(venue),
                description(event, page),
                page == null ? null : URI.create(page),
                new Party(properties.organizer(), words.office()),
                new Party(reader.email(), reader.name()),
                reader.partStat(),
                false);
    }

    private String description(EventDetails event, @Nullable String page) {
        List<String> lines = new ArrayList<>();
        if (event.description() != null) lines.add(event.description());
        lines.addAll(writer.programme(event));
        if (page != null) lines.add(words.of("page.request") + " " + page);
        return String.join("\n", lines);
    }

    private String page(Addressee reader) {
        return properties.baseUrl() + "/r/" + reader.token();
    }
}
