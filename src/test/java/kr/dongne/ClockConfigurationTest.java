package kr.dongne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ClockConfigurationTest {

    private static final String DEMO_START = "2024-04-08T00:00:00Z";

    @TempDir
    Path home;

    @Test
    void withoutAnythingItIsTheRealTimeInSeoul() {
        Clock clock = clock("");
        assertThat(clock.getZone()).isEqualTo(TimeSlot.SEOUL);
        assertThat(clock.instant()).isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aDemoClockStartsWhereItIsTold() {
        Clock clock = clock(DEMO_START);
        assertThat(clock.instant()).isCloseTo(Instant.parse(DEMO_START), within(1, ChronoUnit.MINUTES));
        assertThat(clock.getZone()).isEqualTo(TimeSlot.SEOUL);
    }

    @Test
    void aRestartGoesOnFromThere() throws Exception {
        clock(DEMO_START);
        Path file = home.resolve("clock-offset");
        String anHourBehindNow = Files.readString(file).replaceFirst("PT-(\\d+)H", "PT-1H");
        Files.writeString(file, anHourBehindNow);

        Instant restarted = clock(DEMO_START).instant();

        assertThat(restarted).isAfter(Instant.parse(DEMO_START).plus(1, ChronoUnit.DAYS));
    }

    @Test
    void anotherStartIsANewClock() {
        clock(DEMO_START);
        assertThat(clock("2025-01-01T00:00:00Z").instant())
                .isCloseTo(Instant.parse("2025-01-01T00:00:00Z"), within(1, ChronoUnit.MINUTES));
    }

    private Clock clock(String start) {
        var source = new MapConfigurationPropertySource(Map.of("dongne.home", home.toString(), "dongne.clock", start));
        DongneProperties properties =
                new Binder(source).bind("dongne", DongneProperties.class).get();
        return new ClockConfiguration().clock(properties, new DongneHome(properties));
    }
}
