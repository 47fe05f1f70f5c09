package kr.dongne.agenda.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.agenda.AgendaField;
import kr.dongne.agenda.AgendaKind;
import kr.dongne.agenda.AgendaQuery;
import kr.dongne.agenda.Presentation;
import kr.dongne.booking.BookableId;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** The address of a calendar, made of dates, codes and ids: what is shown can be kept as a bookmark and gone back to. */
final class AgendaAddress {

    static final String PATH = "calendar";

    private final QueryParameters parameters;
    private final Set<AgendaField> unreadable = EnumSet.noneOf(AgendaField.class);
    private final AgendaQuery query;

    private AgendaAddress(QueryParameters parameters) {
        this.parameters = parameters;
        Presentation view = value(AgendaField.VIEW, text -> constant(Presentation.class, text));
        query = new AgendaQuery(
                view == null ? Presentation.MONTH : view,
                value(AgendaField.DATE, LocalDate::parse),
                value(AgendaField.DONG, DongCode::new),
                value(AgendaField.LECTURER, text -> new BookableId(UUID.fromString(text))),
                value(AgendaField.STATUS, text -> constant(EventStatus.class, text)),
                value(AgendaField.KIND, text -> constant(AgendaKind.class, text)));
    }

    static AgendaAddress read(QueryParameters parameters) {
        return new AgendaAddress(parameters);
    }

    /** The address of this calendar. */
    static String of(AgendaQuery query) {
        return PATH + "?" + parameters(query).getQueryString();
    }

    static QueryParameters parameters(AgendaQuery query) {
        Map<String, String> values = new TreeMap<>();
        values.put(key(AgendaField.VIEW), key(query.presentation()));
        if (query.date() != null) values.put(key(AgendaField.DATE), query.date().toString());
        if (query.dong() != null) values.put(key(AgendaField.DONG), query.dong().value());
        if (query.lecturer() != null)
            values.put(key(AgendaField.LECTURER), query.lecturer().value().toString());
        if (query.status() != null) values.put(key(AgendaField.STATUS), key(query.status()));
        if (query.kind() != null) values.put(key(AgendaField.KIND), key(query.kind()));
        return QueryParameters.simple(values);
    }

    AgendaQuery query() {
        return query;
    }

    /** What the address names in a way that nobody can read. */
    Set<AgendaField> unreadable() {
        return unreadable;
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private <T> @Nullable T value(AgendaField field, Function<String, T> parser) {
        String text = parameters.getSingleParameter(key(field)).orElse("");
        if (text.isEmpty()) return null;
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException | InvalidValue noValue) {
            unreadable.add(field);
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        Map<String, E> byKey = EnumSet.allOf(type).stream().collect(Collectors.toMap(AgendaAddress::key, one -> one));
        E found = byKey.get(text);
        if (found == null) throw new IllegalArgumentException(text);
        return found;
    }
}
