package kr.dongne.inbox;

import kr.dongne.shared.Disposal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that were understood and mails that were parked have periods of their own. */
@Configuration(proxyBeanMethods = false)
class InboxDisposals {

    @Bean
    Disposal handledMails(JdbcClient jdbc) {
        return new InboxDisposal(jdbc, "inbox", 12, false);
    }

    @Bean
    Disposal parkedMails(JdbcClient jdbc) {
        return new InboxDisposal(jdbc, "parked", 6, true);
    }
}
