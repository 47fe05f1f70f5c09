package kr.dongne.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators set for the whole district. */
@Service
public class DistrictSettings {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final AccessLog log;

    DistrictSettings(JdbcClient jdbc, Settings settings, AccessLog log) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.log = log;
    }

    /** What is set; a setting that is missing has the console's own value. */
    @PreAuthorize(Access.ADMIN)
    @Transactional(readOnly = true)
    public Map<Setting, String> all() {
        Map<Setting, String> set = new EnumMap<>(Setting.class);
        for (Setting one : Setting.values())
            jdbc.sql("select value from setting where name = :name")
                    .param("name", one.key())
                    .query(String.class)
                    .optional()
                    .ifPresent(value -> set.put(one, value));
        return set;
    }

    /** Sets it for everybody; an empty text gives the console's own value back. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void change(Setting setting, String text) {
        setting.kept(text).ifPresentOrElse(value -> keep(setting, value), () -> drop(setting));
        log.record(AccessTask.SETTING_CHANGED, List.of(), setting.key());
        settings.forgetAfterCommit(setting.key());
    }

    private void keep(Setting setting, String value) {
        jdbc.sql("insert into setting (name, value) values (:name, :value) on duplicate key update value = :value")
                .param("name", setting.key())
                .param("value", value)
                .update();
    }

    private void drop(Setting setting) {
        jdbc.sql("delete from setting where name = :name")
                .param("name", setting.key())
                .update();
    }
}
