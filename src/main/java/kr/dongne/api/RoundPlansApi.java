package kr.dongne.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.assignment.Explanation;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.answer.DongAnswers;
import kr.dongne.round.plan.Assignments;
import kr.dongne.round.plan.Decisions;
import kr.dongne.round.plan.Explanations;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.SwapRow;
import kr.dongne.round.visit.Swaps;
import kr.dongne.round.visit.VisitNotes;
import kr.dongne.round.visit.Visits;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A round's assignment, its visits, and swaps between dongs. */
@RestController
@RequestMapping("/api/v1/rounds/{id}")
class RoundPlansApi {

    private final RoundQueries queries;
    private final Assignments assignments;
    private final Decisions decisions;
    private final Visits visits;
    private final VisitNotes notes;
    private final Swaps swaps;
    private final Reasons reasons;
    private final Explanations explanations;
    private final DongAnswers answers;

    RoundPlansApi(
            RoundQueries queries,
            Assignments assignments,
            Decisions decisions,
            Visits visits,
            VisitNotes notes,
            Swaps swaps,
            Reasons reasons,
            Explanations explanations,
            DongAnswers answers) {
        this.queries = queries;
        this.assignments = assignments;
        this.decisions = decisions;
        this.visits = visits;
        this.notes = notes;
        this.swaps = swaps;
        this.reasons = reasons;
        this.explanations = explanations;
        this.answers = answers;
    }

    /** Whether confirmed visits may move, as few as possible. */
    record Start(boolean replanning) {}

    /** The dongs whose visits are confirmed. */
    record Confirm(Set<String> dongs) {}

    /** A dong without an invitation, and the stable key of why. */
    record Refused(String dong, String code) {}

    /** What confirming did. */
    record Confirmed(List<String> confirmed, List<Refused> refused) {}

    /** A swap between two dongs. */
    record Swap(String asking, String asked) {}

    /** A swap that waits for an answer. */
    record OpenSwap(UUID id, String asking, String asked) {

        static OpenSwap of(SwapRow row) {
            return new OpenSwap(row.id(), row.asking().value(), row.asked().value());
        }
    }

    @PostMapping("/assignment")
    ResponseEntity<Void> start(@PathVariable UUID id, @RequestBody Start body) {
        assignments.start(new RoundId(id), body.replanning());
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/assignment")
    ResponseEntity<Void> stop(@PathVariable UUID id) {
        assignments.stop(new RoundId(id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/assignment")
    RoundPlanJson.Assignment newest(@PathVariable UUID id, Locale locale) {
        RoundId round = new RoundId(id);
        Reasons.Words words = reasons.of(queries.of(round), locale);
        return assignments
                .newest(round)
                .map(row -> RoundPlanJson.Assignment.of(row, words, answers.of(round)))
                .orElseThrow(NotFound::new);
    }

    /** One dong's result with its explanation; 202 while that is being looked for, which asking begins. */
    @GetMapping("/assignment/dongs/{dong}")
    ResponseEntity<RoundPlanJson.Result> why(@PathVariable UUID id, @PathVariable String dong, Locale locale) {
        RoundId round = new RoundId(id);
        DongCode code = new DongCode(dong);
        Explanation known = explanations.of(round, code).explanation();
        if (known != null) {
            Reasons.Words words = reasons.of(queries.of(round), locale);
            return ResponseEntity.ok(RoundPlanJson.Result.of(known, words));
        }
        explanations.find(round, code);
        return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "2").build();
    }

    @PostMapping("/confirm")
    Confirmed confirm(@PathVariable UUID id, @RequestBody Confirm body) {
        Set<DongCode> dongs = Required.field(body.dongs(), "dongs").stream()
                .map(DongCode::new)
                .collect(Collectors.toSet());
        Decisions.Confirmed done = decisions.confirm(new RoundId(id), dongs);
        return new Confirmed(
                done.done().stream().map(DongCode::value).toList(),
                done.refused().entrySet().stream()
                        .map(entry -> new Refused(
                                entry.getKey().value(), entry.getValue().messageKey()))
                        .toList());
    }

    @GetMapping("/visits")
    List<RoundPlanJson.Visit> visits(@PathVariable UUID id) {
        return visits.of(new RoundId(id)).stream().map(RoundPlanJson.Visit::of).toList();
    }

    /** What a consultant found on a visit, who wrote it last, and when. */
    record Note(UUID visit, String text, Instant at, String by) {}

    @GetMapping("/notes")
    List<Note> notes(@PathVariable UUID id) {
        return notes.of(new RoundId(id)).entrySet().stream()
                .map(entry -> new Note(
                        entry.getKey().value(),
                        entry.getValue().text(),
                        entry.getValue().at(),
                        entry.getValue().by()))
                .toList();
    }

    @GetMapping("/swaps")
    List<OpenSwap> swaps(@PathVariable UUID id) {
        return swaps.open(new RoundId(id)).stream().map(OpenSwap::of).toList();
    }

    @PostMapping("/swaps")
    ResponseEntity<Void> ask(@PathVariable UUID id, @RequestBody Swap body) {
        swaps.ask(
                new RoundId(id),
                new DongCode(Required.field(body.asking(), "asking")),
                new DongCode(Required.field(body.asked(), "asked")));
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/swaps/{swap}/agree")
    ResponseEntity<Void> agree(@PathVariable UUID id, @PathVariable UUID swap) {
        swaps.agree(new RoundId(id), swap);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/swaps/{swap}/refuse")
    ResponseEntity<Void> refuse(@PathVariable UUID id, @PathVariable UUID swap) {
        swaps.refuse(new RoundId(id), swap);
        return ResponseEntity.noContent().build();
    }
}
