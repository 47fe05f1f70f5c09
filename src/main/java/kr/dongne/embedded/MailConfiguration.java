package kr.dongne.embedded;

import java.net.URI;
import java.time.Clock;
import java.util.Properties;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.MailEndpoints;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail goes through the configured server, or through one inside this process when none is configured. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String TIMEOUT_MILLIS = "30000";

    @Configuration(proxyBeanMethods = false)
    @Conditional(External.NoMail.class)
    static class Inside {

        @Bean(destroyMethod = "close")
        InProcessMail inProcessMail(DongneHome home, DongneProperties properties, Clock clock) {
            return new InProcessMail(home.folder("mailbox"), properties.inProcessMail(), clock);
        }

        @Bean
        Disposal keptMailDisposal(InProcessMail server) {
            return new KeptMailDisposal(server);
        }

        @Bean
        MailEndpoints mailEndpoints(InProcessMail server, DongneProperties properties) {
            DongneProperties.Inbox inbox = properties.inbox();
            if (inbox.url() != null) return endpoints(InProcessMail.HOST, server.smtpPort(), null, null, inbox);
            String organizer = properties.organizer().value();
            URI own = URI.create("imap://" + InProcessMail.HOST + ":" + server.imapPort() + "/INBOX");
            return new MailEndpoints(InProcessMail.HOST, server.smtpPort(), null, null, own, organizer, organizer);
        }

        @Bean
        JavaMailSender javaMailSender(InProcessMail server) {
            var sender = new JavaMailSenderImpl();
            sender.setHost(InProcessMail.HOST);
            sender.setPort(server.smtpPort());
            Properties properties = sender.getJavaMailProperties();
            properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
            properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
            properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
            return sender;
        }
    }

    /** Spring Boot makes the sender from {@code spring.mail.*}. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(External.Mail.class)
    static class Outside {

        private static final int SMTP_PORT = 25;

        @Bean
        MailEndpoints mailEndpoints(Environment environment, DongneProperties properties) {
            return endpoints(
                    environment.getRequiredProperty("spring.mail.host"),
                    environment.getProperty("spring.mail.port", Integer.class, SMTP_PORT),
                    environment.getProperty("spring.mail.username"),
                    environment.getProperty("spring.mail.password"),
                    properties.inbox());
        }
    }

    private static MailEndpoints endpoints(
            String host, int port, @Nullable String username, @Nullable String password, DongneProperties.Inbox inbox) {
        return new MailEndpoints(host, port, username, password, inbox.url(), inbox.username(), inbox.password());
    }
}
