package kr.dongne.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.Rounds;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.visit.FirstCome;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rounds, their windows, and what the dongs want. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsApi {

    private final Rounds rounds;
    private final RoundQueries queries;
    private final Windows windows;
    private final DongAnswers answers;
    private final FirstCome firstCome;

    RoundsApi(Rounds rounds, RoundQueries queries, Windows windows, DongAnswers answers, FirstCome firstCome) {
        this.rounds = rounds;
        this.queries = queries;
        this.windows = windows;
        this.answers = answers;
        this.firstCome = firstCome;
    }

    /** The version that was read; without one the newest is meant. */
    record Version(@Nullable Long version) {}

    /** The window that a dong takes. */
    record Taken(UUID window) {}

    @GetMapping
    List<RoundJson.Line> list() {
        return queries.list().stream().map(RoundJson.Line::of).toList();
    }

    @PostMapping
    ResponseEntity<RoundJson.Body> create(@RequestBody RoundJson.Body body) {
        RoundId created = rounds.create(body.draft());
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + created.value()))
                .body(read(created));
    }

    @GetMapping("/{id}")
    RoundJson.Body one(@PathVariable UUID id) {
        return read(new RoundId(id));
    }

    @PutMapping("/{id}")
    RoundJson.Body change(@PathVariable UUID id, @RequestBody RoundJson.Body body) {
        RoundId round = new RoundId(id);
        rounds.change(round, Required.version(body.version()), body.draft());
        return read(round);
    }

    @PostMapping("/{id}/publish")
    RoundJson.Body publish(@PathVariable UUID id, @RequestBody Version body) {
        RoundId round = new RoundId(id);
        Long version = body.version();
        rounds.publish(round, version == null ? queries.of(round).version() : version);
        return read(round);
    }

    @GetMapping("/{id}/windows")
    List<RoundPlanJson.Window> windows(@PathVariable UUID id) {
        return windows.of(new RoundId(id)).stream()
                .map(RoundPlanJson.Window::of)
                .toList();
    }

    @GetMapping("/{id}/preferences")
    List<RoundPlanJson.Preferences> preferences(@PathVariable UUID id) {
        return answers.of(new RoundId(id)).values().stream()
                .map(RoundPlanJson.Preferences::of)
                .toList();
    }

    @PutMapping("/{id}/preferences/{dong}")
    RoundPlanJson.Preferences prefer(
            @PathVariable UUID id, @PathVariable String dong, @RequestBody RoundPlanJson.Preferences body) {
        RoundId round = new RoundId(id);
        DongCode code = new DongCode(dong);
        answers.answer(round, code, Required.version(body.version()), body.draft());
        return answers.of(round, code).map(RoundPlanJson.Preferences::of).orElseThrow();
    }

    @PutMapping("/{id}/dongs/{dong}/window")
    ResponseEntity<Void> take(@PathVariable UUID id, @PathVariable String dong, @RequestBody Taken body) {
        firstCome.take(new RoundId(id), new DongCode(dong), new WindowId(Required.field(body.window(), "window")));
        return ResponseEntity.noContent().build();
    }

    private RoundJson.Body read(RoundId round) {
        return RoundJson.Body.of(queries.of(round));
    }
}
