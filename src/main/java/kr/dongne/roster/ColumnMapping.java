package kr.dongne.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param columns the number of the file's column, from 0
 * @param dong whose people they are where no column says it
 * @param role what they are where no column says it
 */
public record ColumnMapping(
        Map<RosterColumn, Integer> columns,
        @Nullable DongCode dong,
        @Nullable AffiliationRole role) {

    /** Refuses with {@link InvalidValue} a mapping without names, or one that uses a column twice. */
    public ColumnMapping {
        columns = columns.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(columns));
        if (new HashSet<>(columns.values()).size() < columns.size()) throw new InvalidValue("roster.mapping.twice");
        if (columns.values().stream().anyMatch(column -> column < 0)) throw new InvalidValue("roster.mapping.twice");
    }

    boolean hasNames() {
        return columns.containsKey(RosterColumn.NAME);
    }

    ColumnMapping with(RosterColumn field, int column) {
        Map<RosterColumn, Integer> more = new EnumMap<>(RosterColumn.class);
        more.putAll(columns);
        more.put(field, column);
        return new ColumnMapping(more, dong, role);
    }

    String write() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(","));
    }

    static ColumnMapping read(String columns, @Nullable String dong, @Nullable String role) {
        Map<RosterColumn, Integer> read = new EnumMap<>(RosterColumn.class);
        Arrays.stream(columns.split(",", -1)).filter(one -> !one.isEmpty()).forEach(one -> {
            int at = one.indexOf('=');
            read.put(RosterColumn.valueOf(one.substring(0, at)), Integer.valueOf(one.substring(at + 1)));
        });
        return new ColumnMapping(
                read, dong == null ? null : new DongCode(dong), role == null ? null : AffiliationRole.valueOf(role));
    }
}
