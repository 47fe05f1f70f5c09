package kr.dongne.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param workers how many SMTP connections work side by side
 * @param batch how many mails a worker claims at once
 * @param poll the pause after which a worker looks for due mails without being woken
 * @param lease after this time without a sign of life a sender counts as dead
 * @param reconnectPause the longest pause while the mail server cannot be reached
 * @param retryDelays the pause before each further attempt; after the last one a mail has failed
 * @param perMinute how many mails leave in a minute at most, of all nodes together; 0 = as many as go
 * @param uncertainWait how long a mail whose acceptance is unknown rests before it is sent once more
 */
@ConfigurationProperties("dongne.outbox")
record OutboxSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("10") int batch,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("30s") Duration reconnectPause,

        @DefaultValue({"30s", "1m", "2m", "5m", "10m", "20m", "40m", "1h", "2h", "4h", "8h", "12h"})
        List<Duration> retryDelays,

        @DefaultValue("0") int perMinute,
        @DefaultValue("15m") Duration uncertainWait) {}
