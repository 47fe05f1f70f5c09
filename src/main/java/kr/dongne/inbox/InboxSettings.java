package kr.dongne.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How incoming mail is read; where it is and how often one looks says {@code dongne.inbox}.
 *
 * @param limit of one mail, in bytes; of a bigger one only the header is kept
 * @param lease after this time without a sign of life another node reads on
 * @param inProcessPoll the pause between two looks while mail stays inside this process
 */
@ConfigurationProperties("dongne.inbox-reader")
record InboxSettings(
        @DefaultValue("10485760") int limit,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("1s") Duration inProcessPoll) {}
