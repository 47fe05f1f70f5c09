package kr.dongne.embedded;

import kr.dongne.embedded.StartRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the settings must not lack; looked at before anything is started. */
@Configuration(proxyBeanMethods = false)
class StartRules {

    private static final int SHORTEST_SECRET = 16;

    @Bean
    static BeanFactoryPostProcessor settingsAreChecked(Environment environment) {
        return beans -> check(environment);
    }

    private static void check(Environment environment) {
        String mailHost = value(environment, "spring.mail.host");
        if (mailHost != null && value(environment, "dongne.organizer") == null)
            throw new StartRefused(Reason.NO_ORGANIZER, mailHost);
        if (mailHost != null && value(environment, "dongne.base-url") == null)
            throw new StartRefused(Reason.NO_BASE_URL, mailHost);
        String secret = value(environment, "dongne.secret");
        if (secret != null && secret.length() < SHORTEST_SECRET)
            throw new StartRefused(Reason.WEAK_SECRET, String.valueOf(secret.length()));
    }

    private static @Nullable String value(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
