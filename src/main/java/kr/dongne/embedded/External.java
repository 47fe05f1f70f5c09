package kr.dongne.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether a service outside is configured; an empty variable is as good as none. */
final class External {

    private External() {}

    static boolean isGiven(Environment environment, String name) {
        return StringUtils.hasText(environment.getProperty(name));
    }

    static class NoDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isGiven(context.getEnvironment(), "spring.datasource.url");
        }
    }

    static class NoMail implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isGiven(context.getEnvironment(), "spring.mail.host");
        }
    }

    static class Mail implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isGiven(context.getEnvironment(), "spring.mail.host");
        }
    }
}
