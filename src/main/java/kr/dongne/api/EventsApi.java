package kr.dongne.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.dongne.audience.AudiencePreview;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events: reading, making, changing, and whom they are for. */
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

    private final Events events;
    private final EventQueries queries;
    private final Audiences audiences;

    EventsApi(Events events, EventQueries queries, Audiences audiences) {
        this.events = events;
        this.queries = queries;
        this.audiences = audiences;
    }

    /** Why an event is called off, and the version that was read; without a version the newest is meant. */
    record Cancel(@Nullable Long version, String reason) {}

    @GetMapping
    List<EventJson.Line> list(
            @RequestParam(defaultValue = "ALL") EventFilter.When when,
            @RequestParam(required = false) @Nullable String text) {
        return queries.list(new EventFilter(when, text)).stream()
                .map(EventJson.Line::of)
                .toList();
    }

    @PostMapping
    ResponseEntity<EventJson.Details> create(@RequestBody EventJson.Body body) {
        EventId created = events.create(body.draft());
        return ResponseEntity.created(URI.create("/api/v1/events/" + created.value()))
                .body(read(created));
    }

    @GetMapping("/{id}")
    EventJson.Details one(@PathVariable UUID id) {
        return read(new EventId(id));
    }

    @PutMapping("/{id}")
    EventJson.Details change(@PathVariable UUID id, @RequestBody EventJson.Body body) {
        EventId event = new EventId(id);
        events.change(event, Required.version(body.version()), body.draft(), body.reason());
        return read(event);
    }

    @PutMapping("/{id}/audience")
    AudienceJson.Count setAudience(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestBody AudienceJson body) {
        EventId event = new EventId(id);
        audiences.set(event, versionOf(event, version), body.audience());
        AudiencePreview preview = audiences.preview(event);
        return new AudienceJson.Count(
                preview.total(), preview.mailed().size(), preview.callList().size());
    }

    @PostMapping("/{id}/cancel")
    EventJson.Details cancel(@PathVariable UUID id, @RequestBody Cancel body) {
        EventId event = new EventId(id);
        events.cancel(event, versionOf(event, body.version()), body.reason());
        return read(event);
    }

    private long versionOf(EventId event, @Nullable Long version) {
        return version != null ? version : queries.of(event).version();
    }

    private EventJson.Details read(EventId event) {
        return EventJson.Details.of(queries.of(event));
    }
}
