package kr.dongne.feed;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Sha256;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The feeds of the account that is signed in: made, given another address, removed. */
@Service
public class Feeds {

    private static final int MOST = 20;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedTable table;
    private final FeedChoices choices;
    private final CurrentActor currentActor;
    private final AccessLog log;
    private final DongneProperties properties;
    private final Transactions transactions;
    private final Clock clock;

    Feeds(
            FeedTable table,
            FeedChoices choices,
            CurrentActor currentActor,
            AccessLog log,
            DongneProperties properties,
            Transactions transactions,
            Clock clock) {
        this.table = table;
        this.choices = choices;
        this.currentActor = currentActor;
        this.log = log;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the actor may subscribe to. */
    @PreAuthorize(Access.SIGNED_IN)
    public List<FeedChoice> choices() {
        return choices.all();
    }

    /** The own feeds, the oldest first. */
    @PreAuthorize(Access.SIGNED_IN)
    public List<FeedRow> list() {
        return choices.named(table.of(self()));
    }

    /** Makes a feed and gives its address out, this once; refuses with a {@link FeedProblem}. */
    @PreAuthorize(Access.SIGNED_IN)
    public FeedAddress create(CreateFeed wanted) {
        AccountId owner = self();
        if (choices.all().stream().noneMatch(choice -> choice.target().equals(wanted.target())))
            throw new FeedProblem.NotOffered();
        FeedId id = FeedId.next();
        String token = token();
        transactions.run(() -> {
            table.lock(owner);
            if (table.of(owner).size() >= MOST) throw new FeedProblem.TooMany(MOST);
            table.insert(id, owner, wanted, Sha256.of(token), clock.instant());
            record(AccessTask.FEED_CREATED, owner, id);
        });
        return address(id, token);
    }

    /** Gives one of the own feeds another address, this once; the former one is dead at once. */
    @PreAuthorize(Access.SIGNED_IN)
    public FeedAddress rotate(FeedId id) {
        AccountId owner = self();
        String token = token();
        transactions.run(() -> {
            if (!table.rotate(id, owner, Sha256.of(token), clock.instant())) throw new NotFound();
            record(AccessTask.FEED_ROTATED, owner, id);
        });
        return address(id, token);
    }

    /** Removes one of the own feeds; its address is dead at once. */
    @PreAuthorize(Access.SIGNED_IN)
    public void remove(FeedId id) {
        AccountId owner = self();
        transactions.run(() -> {
            if (!table.remove(id, owner)) throw new NotFound();
            record(AccessTask.FEED_REMOVED, owner, id);
        });
    }

    private void record(AccessTask task, AccountId owner, FeedId feed) {
        log.record(task, List.of(owner.value()), feed.value().toString());
    }

    private FeedAddress address(FeedId id, String token) {
        return new FeedAddress(id, properties.baseUrl() + "/feed/" + token + ".ics");
    }

    private static String token() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private AccountId self() {
        AccountId account = currentActor.get().account();
        if (account == null) throw new AccessDeniedException("only accounts have feeds");
        return account;
    }
}
