package kr.dongne.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.access.AccountActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Sha256;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Feeds as programs read them; every address but a living one of a living account is refused alike, with {@link NotFound}. */
@Service
public class FeedPages {

    private static final Duration READING_NOTED_EVERY = Duration.ofMinutes(10);

    private final FeedTable table;
    private final FeedContents contents;
    private final AccountActor accountActor;
    private final AccessLog log;
    private final Transactions transactions;
    private final Clock clock;

    FeedPages(
            FeedTable table,
            FeedContents contents,
            AccountActor accountActor,
            AccessLog log,
            Transactions transactions,
            Clock clock) {
        this.table = table;
        this.contents = contents;
        this.accountActor = accountActor;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The calendar, with what its owner may see at this moment. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public FeedFile read(String token) {
        FeedSource feed = table.withToken(Sha256.of(token)).orElseThrow(NotFound::new);
        return accountActor
                .call(feed.owner(), feed.target().dong(), () -> {
                    note(feed);
                    return new FeedFile(contents.of(feed));
                })
                .orElseThrow(NotFound::new);
    }

    /** Programs read every hour and more often: the table hears of it now and then, the access log once a day. */
    private void note(FeedSource feed) {
        Instant now = clock.instant();
        Instant before = feed.readAt();
        if (before != null && before.isAfter(now.minus(READING_NOTED_EVERY))) return;
        LocalDate today = LocalDate.ofInstant(now, TimeSlot.SEOUL);
        transactions.run(() -> {
            table.read(feed.id(), now);
            if (!today.equals(feed.loggedOn()) && table.firstOf(today, feed.id()))
                log.record(
                        AccessTask.FEED_READ,
                        List.of(feed.owner().value()),
                        feed.id().value().toString());
        });
    }
}
