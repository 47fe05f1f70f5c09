package kr.dongne.papers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.itip.PartStat;
import kr.dongne.people.AffiliationView;
import kr.dongne.settings.Settings;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of printed lists in one language. */
@Component
class SheetWords {

    /** The district's own notice for sheets to sign, line by line; ours where there is none. */
    private static final String PRIVACY_NOTICE = "district.privacy-notice.sign-in-sheet";

    private final MessageSource messages;
    private final Dongs dongs;
    private final Settings settings;

    SheetWords(MessageSource messages, Dongs dongs, Settings settings) {
        this.messages = messages;
        this.dongs = dongs;
        this.settings = settings;
    }

    In in(Locale language) {
        return new In(language, dongs.all());
    }

    /** The words in one language, with the dongs in their order. */
    final class In {

        private final Locale language;
        private final List<Dong> dongs;

        private In(Locale language, List<Dong> dongs) {
            this.language = language;
            this.dongs = dongs;
        }

        Locale language() {
            return language;
        }

        List<Dong> dongs() {
            return dongs;
        }

        String text(String key, Object... arguments) {
            return Objects.requireNonNull(messages.getMessage(key, arguments, key, language));
        }

        String dong(DongCode code) {
            return dongs.stream()
                    .filter(dong -> dong.code().equals(code))
                    .map(Dong::name)
                    .findFirst()
                    .orElse(code.value());
        }

        String dongs(Collection<DongCode> codes) {
            return dongs.stream()
                    .filter(dong -> codes.contains(dong.code()))
                    .map(Dong::name)
                    .collect(Collectors.joining(", "));
        }

        /** What somebody is, in one dong or (null) in all: "주민자치회 회장, 사무국 사무국원". */
        String offices(List<AffiliationView> affiliations, @Nullable DongCode dong) {
            return affiliations.stream()
                    .filter(one -> dong == null || dong.equals(one.dong()))
                    .map(one -> text("people.unit." + one.unit()) + " " + role(one.role()))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        String role(AffiliationRole role) {
            return text("people.role." + role);
        }

        String status(@Nullable AttendanceStatus status) {
            return text("attendance.status." + (status == null ? "none" : status.name()));
        }

        String answer(PartStat answer) {
            return text("attendance.answer." + answer);
        }

        String clock(@Nullable Instant at) {
            return at == null
                    ? ""
                    : InWords.time(LocalDateTime.ofInstant(at, TimeSlot.SEOUL).toLocalTime());
        }

        /** What happens to the data of those who sign (Personal Information Protection Act, article 15, paragraph 2). */
        List<String> privacyNotice() {
            String own = settings.text(PRIVACY_NOTICE, "").strip();
            if (!own.isEmpty()) return own.lines().toList();
            return List.of(
                    text("papers.sheet.privacy.what"),
                    text("papers.sheet.privacy.how-long"),
                    text("papers.sheet.privacy.refusal"));
        }

        /** When and where, one line each. */
        List<String> whenAndWhere(EventDetails event) {
            String when = text("papers.sheet.when", InWords.slot(event.slot(), language));
            return event.venue() == null
                    ? List.of(when)
                    : List.of(when, text("papers.sheet.where", event.venue().name()));
        }
    }
}
