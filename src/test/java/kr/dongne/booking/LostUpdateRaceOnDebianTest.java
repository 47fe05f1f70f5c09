package kr.dongne.booking;

import java.util.Map;
import kr.dongne.testing.Debian10_11;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@Tag("long")
@DirtiesContext
@ContextConfiguration(initializers = LostUpdateRaceOnDebianTest.OldestServer.class)
class LostUpdateRaceOnDebianTest extends LostUpdateRaceTest {

    @Order(Ordered.LOWEST_PRECEDENCE)
    static class OldestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Debian10_11 server = Debian10_11.start();
            context.addApplicationListener((ContextClosedEvent closed) -> server.close());
            Schema schema = server.freshSchema();
            Map<String, Object> settings = Map.of(
                    "spring.datasource.url", schema.url(),
                    "spring.datasource.username", schema.username(),
                    "spring.datasource.password", schema.password());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("oldest-server", settings));
        }
    }
}
