package kr.dongne.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.dongne.feed.CreateFeed;
import kr.dongne.feed.FeedAddress;
import kr.dongne.feed.FeedId;
import kr.dongne.feed.FeedKind;
import kr.dongne.feed.FeedRow;
import kr.dongne.feed.FeedTarget;
import kr.dongne.feed.Feeds;
import kr.dongne.round.RoundId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own calendar feeds. */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedsApi {

    private final Feeds feeds;

    FeedsApi(Feeds feeds) {
        this.feeds = feeds;
    }

    /** What to subscribe to; the dong of a dong's feed, the round of a round's. */
    record Wanted(
            FeedKind kind,
            @Nullable String dong,
            @Nullable UUID round,
            @Nullable String label,
            @Nullable Boolean holidays) {

        CreateFeed command() {
            FeedTarget target = new FeedTarget(
                    Required.field(kind, "kind"),
                    dong == null ? null : new DongCode(dong),
                    round == null ? null : new RoundId(round));
            return new CreateFeed(target, label == null ? "" : label, Boolean.TRUE.equals(holidays));
        }
    }

    /** A feed without its address. */
    record Feed(
            UUID id,
            FeedKind kind,
            @Nullable String dong,
            @Nullable UUID round,
            String label,
            boolean holidays,
            Instant createdAt,
            @Nullable Instant readAt) {

        static Feed of(FeedRow row) {
            DongCode dong = row.target().dong();
            RoundId round = row.target().round();
            return new Feed(
                    row.id().value(),
                    row.target().kind(),
                    dong == null ? null : dong.value(),
                    round == null ? null : round.value(),
                    row.label(),
                    row.holidays(),
                    row.createdAt(),
                    row.readAt());
        }
    }

    /** The address, this once. */
    record Address(UUID id, String address) {

        static Address of(FeedAddress made) {
            return new Address(made.id().value(), made.address());
        }

        @Override
        public String toString() {
            return "Address[id=" + id + "]";
        }
    }

    @GetMapping
    List<Feed> list() {
        return feeds.list().stream().map(Feed::of).toList();
    }

    @PostMapping
    ResponseEntity<Address> create(@RequestBody Wanted body) {
        Address made = Address.of(feeds.create(body.command()));
        return ResponseEntity.created(URI.create("/api/v1/feeds/" + made.id())).body(made);
    }

    @PostMapping("/{id}/rotate")
    Address rotate(@PathVariable UUID id) {
        return Address.of(feeds.rotate(new FeedId(id)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        feeds.remove(new FeedId(id));
        return ResponseEntity.noContent().build();
    }
}
