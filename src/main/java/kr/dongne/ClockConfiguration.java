package kr.dongne;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.TimeSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everybody asks: the real one, or a demo clock that starts where it is told and goes on after a restart. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final String OFFSET_FILE = "clock-offset";

    @Bean
    Clock clock(DongneProperties properties, DongneHome home) {
        Clock real = Clock.system(TimeSlot.SEOUL);
        Instant start = properties.clock();
        return start == null ? real : Clock.offset(real, offset(start, real, home));
    }

    private static Duration offset(Instant start, Clock real, DongneHome home) {
        return kept(start, home).orElseGet(() -> {
            Duration offset = Duration.between(real.instant(), start);
            home.write(OFFSET_FILE, start + " " + offset);
            return offset;
        });
    }

    private static Optional<Duration> kept(Instant start, DongneHome home) {
        String prefix = start + " ";
        return home.read(OFFSET_FILE)
                .filter(line -> line.startsWith(prefix))
                .map(line -> Duration.parse(line.substring(prefix.length()).strip()));
    }
}
