package kr.dongne.embedded;

import java.util.List;
import kr.dongne.embedded.StartRefused.Reason;
import kr.dongne.shared.DongneProperties;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the database before and after its migration and refuses the start when it must not be used. */
@Component
class DatabaseCheck implements FlywayMigrationStrategy {

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;

    private final DongneProperties properties;

    DatabaseCheck(DongneProperties properties) {
        this.properties = properties;
    }

    @Override
    public void migrate(Flyway flyway) {
        JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        refuseOldServer(jdbc);
        refuseOtherCharacterSets(jdbc);
        flyway.migrate();
        if (!properties.demo()) refuseDemoAccounts(jdbc);
    }

    private static void refuseOldServer(JdbcClient jdbc) {
        String version = jdbc.sql("select version()").query(String.class).single();
        String[] numbers = version.split("[^0-9]+", 3);
        int major = Integer.parseInt(numbers[0]);
        boolean young = major > OLDEST_MAJOR || (major == OLDEST_MAJOR && Integer.parseInt(numbers[1]) >= OLDEST_MINOR);
        if (!version.contains("MariaDB") || !young) throw new StartRefused(Reason.NOT_MARIADB, version);
    }

    private static void refuseOtherCharacterSets(JdbcClient jdbc) {
        List<String> foreign = jdbc.sql("""
                select concat(schema_name, ' (', default_character_set_name, ')') from information_schema.schemata
                where schema_name = database() and default_character_set_name <> 'utf8mb4'
                union all
                select concat(table_name, ' (', table_collation, ')') from information_schema.tables
                where table_schema = database() and table_collation not like 'utf8mb4%'""").query(String.class).list();
        if (!foreign.isEmpty()) throw new StartRefused(Reason.NOT_UTF8MB4, String.join(", ", foreign));
    }

    private static void refuseDemoAccounts(JdbcClient jdbc) {
        long demo = jdbc.sql("select count(*) from account where demo")
                .query(Long.class)
                .single();
        if (demo > 0) throw new StartRefused(Reason.DEMO_ACCOUNTS, String.valueOf(demo));
    }
}
