package kr.dongne.event.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Venue;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventField;
import kr.dongne.draft.PartDraft;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** The values of an event's fields as its readers say them. */
final class FieldWords {

    private final List<Venue> venues;
    private final List<Lecturer> lecturers;
    private final Locale locale;

    FieldWords(List<Venue> venues, List<Lecturer> lecturers, Locale locale) {
        this.venues = venues;
        this.lecturers = lecturers;
        this.locale = locale;
    }

    static String label(EventField field) {
        return I18NProvider.translate(field.labelKey());
    }

    static String role(AffiliationRole role) {
        return I18NProvider.translate("people.role." + role.name());
    }

    static String status(EventStatus status) {
        return I18NProvider.translate("event.status." + status.name().toLowerCase(Locale.ROOT));
    }

    static String roles(Collection<?> roles) {
        return roles.stream()
                .map(AffiliationRole.class::cast)
                .sorted()
                .map(FieldWords::role)
                .collect(Collectors.joining(", "));
    }

    static String venue(Venue venue) {
        return I18NProvider.translate("event.form.venue.item", venue.name(), venue.capacity());
    }

    static String lecturer(Lecturer lecturer) {
        return lecturer.name() + " · " + lecturer.office();
    }

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> none();
            case TimeSlot slot -> InWords.slot(slot, locale);
            case LocalDateTime moment -> InWords.dateTime(moment, locale);
            case BookableId id -> name(id);
            case PartDraft part -> part(part);
            case Collection<?> roles -> roles.isEmpty() ? none() : roles(roles);
            default -> value.toString();
        };
    }

    private String part(PartDraft part) {
        String slot = InWords.slot(part.slot(), locale);
        return part.lecturer() == null
                ? I18NProvider.translate("event.part.text", slot, part.title())
                : I18NProvider.translate("event.part.text.lecturer", slot, part.title(), name(part.lecturer()));
    }

    private String name(BookableId id) {
        for (Venue venue : venues) if (venue.id().equals(id)) return venue.name();
        for (Lecturer lecturer : lecturers) if (lecturer.id().equals(id)) return lecturer.name();
        return none();
    }

    private static String none() {
        return I18NProvider.translate("shared.none");
    }
}
