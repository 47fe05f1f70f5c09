package kr.dongne;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.dongne.testing.MariaDb;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appointments keep their wall-clock time and facts are in UTC, whatever the zone of the machine is. */
class ZoneTest {

    private static final String PREFIX = "spring.jpa.properties.";
    private static final LocalDateTime WALL_CLOCK = LocalDateTime.of(2024, 4, 17, 14, 0);
    private static final LocalDate DAY = LocalDate.of(2024, 4, 17);
    private static final Instant FACT = Instant.parse("2024-04-17T05:00:00.123456Z");

    private final TimeZone before = TimeZone.getDefault();
    private final DataSource database = MariaDb.freshSchema().dataSource();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Seoul", "America/Los_Angeles"})
    void whatIsWrittenIsWhatTheColumnHoldsAndWhatIsReadBack(String zone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table zoned (id int primary key, starts_at datetime(6), at datetime(6), day date)")
                .update();
        try (EntityManagerFactory factory = factory()) {
            factory.runInTransaction(entities -> entities.persist(new Zoned(1, WALL_CLOCK, FACT, DAY)));

            assertThat(text(jdbc, "starts_at")).isEqualTo("2024-04-17 14:00:00.000000");
            assertThat(text(jdbc, "at")).isEqualTo("2024-04-17 05:00:00.123456");
            assertThat(text(jdbc, "day")).isEqualTo("2024-04-17");
            Zoned read = factory.callInTransaction(entities -> entities.find(Zoned.class, 1));
            assertThat(read.startsAt).isEqualTo(WALL_CLOCK);
            assertThat(read.at).isEqualTo(FACT);
            assertThat(read.day).isEqualTo(DAY);
        }
    }

    private EntityManagerFactory factory() throws IOException {
        Properties all = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        Map<String, Object> ours = all.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .collect(Collectors.toMap(name -> name.substring(PREFIX.length()), all::getProperty));
        var configuration = new HibernatePersistenceConfiguration("zoned").managedClass(Zoned.class);
        return configuration
                .properties(ours)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .createEntityManagerFactory();
    }

    private static String text(JdbcClient jdbc, String column) {
        return jdbc.sql("select cast(%s as char) from zoned".formatted(column))
                .query(String.class)
                .single();
    }

    @Entity
    @Table(name = "zoned")
    static class Zoned {

        @Id
        int id;

        @jakarta.persistence.Column(name = "starts_at")
        LocalDateTime startsAt = WALL_CLOCK;

        Instant at = FACT;
        LocalDate day = DAY;

        Zoned() {}

        Zoned(int id, LocalDateTime startsAt, Instant at, LocalDate day) {
            this.id = id;
            this.startsAt = startsAt;
            this.at = at;
            this.day = day;
        }
    }
}
