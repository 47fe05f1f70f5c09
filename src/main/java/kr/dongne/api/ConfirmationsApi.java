package kr.dongne.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.dongne.attendance.Tally;
import kr.dongne.attendance.confirmation.ConfirmationList;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.ConfirmationState;
import kr.dongne.attendance.confirmation.ConfirmationStep;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.attendance.confirmation.SeenList;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the dongs say of their lists at an event. */
@RestController
@RequestMapping("/api/v1/events/{id}/confirmations")
class ConfirmationsApi {

    private final Confirmations confirmations;

    ConfirmationsApi(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** What was said last. */
    record Said(ConfirmationState said, @Nullable String text, Instant at, String by) {

        static @Nullable Said of(@Nullable ConfirmationStep step) {
            return step == null ? null : new Said(step.said(), step.text(), step.at(), step.by());
        }
    }

    /** How far a dong's list is; {@code version} and {@code fingerprint} go back with a decision. */
    record Row(
            String dong,
            ConfirmationState state,
            boolean changed,
            @Nullable Said last,
            long version,
            String fingerprint,
            Tally tally) {

        static Row of(ConfirmationRow row) {
            return new Row(
                    row.dong().value(),
                    row.state(),
                    row.changed(),
                    Said.of(row.last()),
                    row.version(),
                    row.fingerprint(),
                    row.tally());
        }
    }

    /** A dong's list with everybody on it. */
    record Whole(Row confirmation, List<AttendanceApi.HeadJson> heads) {

        static Whole of(ConfirmationList list) {
            return new Whole(
                    Row.of(list.row()),
                    list.people().stream().map(AttendanceApi.HeadJson::of).toList());
        }
    }

    /** The list as it was read, and what there is to say of it. */
    record Decision(
            @Nullable Long version,
            @Nullable String fingerprint,
            @Nullable String text) {

        SeenList seen(UUID event, String dong) {
            return new SeenList(
                    new EventId(event),
                    new DongCode(dong),
                    Required.version(version),
                    Required.field(fingerprint, "fingerprint"));
        }
    }

    @GetMapping
    List<Row> all(@PathVariable UUID id) {
        return confirmations.of(new EventId(id)).stream().map(Row::of).toList();
    }

    @GetMapping("/{dong}")
    Whole one(@PathVariable UUID id, @PathVariable String dong) {
        return Whole.of(confirmations.of(new EventId(id), new DongCode(dong)));
    }

    @PostMapping("/{dong}/confirm")
    ResponseEntity<Void> confirm(@PathVariable UUID id, @PathVariable String dong, @RequestBody Decision body) {
        confirmations.confirm(body.seen(id, dong));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{dong}/dispute")
    ResponseEntity<Void> dispute(@PathVariable UUID id, @PathVariable String dong, @RequestBody Decision body) {
        confirmations.dispute(body.seen(id, dong), Required.field(body.text(), "text"));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{dong}/close")
    ResponseEntity<Void> close(@PathVariable UUID id, @PathVariable String dong, @RequestBody Decision body) {
        confirmations.close(body.seen(id, dong), body.text());
        return ResponseEntity.noContent().build();
    }
}
