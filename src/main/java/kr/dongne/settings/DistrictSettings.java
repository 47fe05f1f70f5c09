package kr.dongne.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.FieldConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators set for the whole district. */
@Service
public class DistrictSettings {

    private static final int LATEST = 200;

    private final JdbcClient jdbc;
    private final Settings settings;
    private final ChangeBook book;
    private final AccessLog log;

    DistrictSettings(JdbcClient jdbc, Settings settings, ChangeBook book, AccessLog log) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.book = book;
        this.log = log;
    }

    /** What is set; a setting that is missing has the console's own value. */
    @PreAuthorize(Access.ADMIN)
    @Transactional(readOnly = true)
    public Map<Setting, String> all() {
        Map<String, String> stored = settings.read();
        Map<Setting, String> set = new EnumMap<>(Setting.class);
        Stream.of(Setting.values())
                .filter(one -> stored.containsKey(one.key()))
                .forEach(one -> set.put(one, Objects.requireNonNull(stored.get(one.key()))));
        return set;
    }

    /** Sets it for everybody, whatever it was; an empty text gives the console's own value back. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void change(Setting setting, String text) {
        save(List.of(new SettingEdit(setting, settings.read().getOrDefault(setting.key(), ""), text)));
    }

    /** Sets all of them for everybody, or refuses with {@link SettingsMoved} when one is not what it was when it was read. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void save(List<SettingEdit> edits) {
        List<FieldConflict<Setting>> conflicts = new ArrayList<>();
        for (SettingEdit edit : edits) {
            String after = edit.setting().kept(edit.after()).orElse("");
            if (after.equals(edit.before())) continue;
            if (written(edit.setting().key(), edit.before(), after)) note(edit, after);
            else conflicts.add(new FieldConflict<>(edit.setting(), after, stored(edit.setting())));
        }
        if (!conflicts.isEmpty()) throw new SettingsMoved(conflicts);
        settings.forgetAfterCommit();
    }

    /** The latest changes of settings and special days, the newest first. */
    @PreAuthorize(Access.DISTRICT_OR_ADMIN)
    @Transactional(readOnly = true)
    public List<ChangeRow> history() {
        return book.latest(LATEST);
    }

    private void note(SettingEdit edit, String after) {
        String key = edit.setting().key();
        book.note(
                ChangedKind.SETTING,
                key,
                edit.before().isEmpty() ? null : edit.before(),
                after.isEmpty() ? null : after);
        log.record(AccessTask.SETTING_CHANGED, List.of(), key);
    }

    private String stored(Setting setting) {
        return settings.read().getOrDefault(setting.key(), "");
    }

    /** Writes over what was read and over nothing else; the comparison knows case and blanks. */
    private boolean written(String name, String before, String after) {
        String statement = before.isEmpty()
                ? "insert ignore into setting (name, value) values (:name, :after)"
                : after.isEmpty()
                        ? "delete from setting where name = :name and cast(value as binary) = cast(:before as binary)"
                        : "update setting set value = :after"
                                + " where name = :name and cast(value as binary) = cast(:before as binary)";
        return jdbc.sql(statement)
                        .param("name", name)
                        .param("before", before)
                        .param("after", after)
                        .update()
                == 1;
    }
}
