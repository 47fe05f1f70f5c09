package kr.dongne.draft;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.dongne.audience.Audience;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.BookableNames;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Field values as the history keeps them: readable years later, whatever became of the venue or the lecturer; roles as identifiers. */
@Component
public class FieldTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST = 4000;

    private final BookableNames names;

    FieldTexts(BookableNames names) {
        this.names = names;
    }

    /** A field's value in words; null for none. */
    public @Nullable String of(@Nullable Object value) {
        String text = text(value);
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case TimeSlot slot -> slot(slot);
            case LocalDateTime moment -> MINUTE.format(moment);
            case BookableId bookable -> names.of(bookable);
            case PartDraft part -> part(part);
            case Collection<?> roles -> roles(roles);
            default -> value.toString();
        };
    }

    private String part(PartDraft part) {
        String text = slot(part.slot()) + " " + part.title();
        return part.lecturer() == null ? text : text + " (" + names.of(part.lecturer()) + ")";
    }

    private static @Nullable String roles(Collection<?> roles) {
        if (roles.isEmpty()) return null;
        return roles.stream()
                .map(AffiliationRole.class::cast)
                .sorted()
                .map(AffiliationRole::name)
                .collect(Collectors.joining(","));
    }

    static String slot(TimeSlot slot) {
        boolean sameDay = slot.start().toLocalDate().equals(slot.end().toLocalDate());
        return MINUTE.format(slot.start()) + "–" + (sameDay ? TIME : MINUTE).format(slot.end());
    }

    static String minute(LocalDateTime moment) {
        return MINUTE.format(moment);
    }

    /** An audience by its rules; of persons only how many, so that the history holds no personal data. */
    public static @Nullable String audience(Audience audience) {
        if (audience.equals(Audience.NOBODY)) return null;
        String dongs = audience.dongs().stream().sorted().map(DongCode::value).collect(Collectors.joining(","));
        String roles = Objects.requireNonNullElse(roles(audience.roles()), "");
        return roles + "; " + dongs + "; +" + audience.extra().size() + "; -"
                + audience.excluded().size();
    }
}
