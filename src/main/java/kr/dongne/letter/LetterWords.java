package kr.dongne.letter;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import kr.dongne.booking.Venue;
import kr.dongne.itip.PartStat;
import kr.dongne.settings.MailFooter;
import kr.dongne.settings.Settings;
import kr.dongne.shared.BraceWords;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How letters speak: Korean, dates with their weekday, the district under its own name. */
@Component
public class LetterWords {

    private final MessageSource messages;
    private final Settings settings;

    LetterWords(MessageSource messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage("invitation.mail." + key, arguments, Locale.KOREAN);
    }

    /** A text of another room's bundle. */
    String named(String messageKey) {
        return messages.getMessage(messageKey, null, Locale.KOREAN);
    }

    String answer(PartStat answer) {
        return named(
                "invitation.answer." + answer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Who invites: the organizer as the district writes it, else the district under its own name. */
    public String office() {
        return settings.text("district.organizer", district());
    }

    /** The last lines of a mail, with everything filled in. */
    String footer() {
        return BraceWords.filled(
                settings.text("district.mail-footer", of("sent-by", BraceWords.typed(MailFooter.ORGANIZER))),
                Map.of(
                        MailFooter.DISTRICT, district(),
                        MailFooter.ORGANIZER, office(),
                        MailFooter.PHONE, officePhone()));
    }

    private String district() {
        return settings.text("district.name", of("office"));
    }

    /** The district's own number; empty where none is set. */
    public String officePhone() {
        return settings.text("district.phone", "");
    }

    /** What happens to the data of those who answer. */
    public String privacyNotice() {
        return settings.text("district.privacy-notice", of("privacy", office()));
    }

    /** The place with its address. */
    public static String place(Venue venue) {
        return venue.address().isBlank() ? venue.name() : venue.name() + " (" + venue.address() + ")";
    }

    static String slot(TimeSlot slot) {
        return InWords.slot(slot, Locale.KOREAN);
    }

    static String moment(LocalDateTime moment) {
        return InWords.dateTime(moment, Locale.KOREAN);
    }

    static String hours(TimeSlot slot) {
        return InWords.time(slot.start().toLocalTime()) + "–"
                + InWords.time(slot.end().toLocalTime());
    }
}
