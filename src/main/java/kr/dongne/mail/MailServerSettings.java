package kr.dongne.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one waits for the mail server.
 *
 * @param connectTimeout for opening a connection
 * @param replyTimeout for each answer of the mail server, and for each write
 */
@ConfigurationProperties("dongne.mail-server")
public record MailServerSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration replyTimeout) {}
