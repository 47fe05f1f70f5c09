package kr.dongne.letter;

import java.util.Map;
import kr.dongne.booking.Venue;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.BraceWords;
import org.springframework.stereotype.Component;

/** What is filled in for the words in braces of a letter's text. */
@Component
public class LetterValues {

    static final String NAME = "이름";
    static final String EVENT = "행사";
    static final String WHEN = "일시";
    static final String WHERE = "장소";
    static final String DEADLINE = "회신기한";
    static final String OFFICE = "주관";
    static final String PHONE = "전화";

    /** All that a text may hold. */
    public static final BraceWords WORDS = new BraceWords(NAME, EVENT, WHEN, WHERE, DEADLINE, OFFICE, PHONE);

    private final LetterWords words;

    LetterValues(LetterWords words) {
        this.words = words;
    }

    /** The text as this reader gets it. */
    String filled(String text, EventDetails event, Addressee reader) {
        Venue venue = event.venue();
        return BraceWords.filled(
                text,
                Map.of(
                        NAME, reader.name(),
                        EVENT, event.title(),
                        WHEN, LetterWords.moment(event.slot().start()),
                        WHERE, venue == null ? "" : venue.name(),
                        DEADLINE, LetterWords.moment(event.answerableUntil()),
                        OFFICE, words.office(),
                        PHONE, words.officePhone()));
    }
}
