package kr.dongne.round.answer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundScope;
import kr.dongne.round.RoundTouched;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dongs' answers: a dong gives its own, its official and the district office enter what came by phone. */
@Service
public class DongAnswers {

    private final AnswerTable table;
    private final Declines declines;
    private final RoundQueries rounds;
    private final RoundScope scope;
    private final Windows windows;
    private final Contacts contacts;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    DongAnswers(
            AnswerTable table,
            Declines declines,
            RoundQueries rounds,
            RoundScope scope,
            Windows windows,
            Contacts contacts,
            CurrentActor currentActor,
            AccessLog accessLog,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.declines = declines;
        this.rounds = rounds;
        this.scope = scope;
        this.windows = windows;
        this.contacts = contacts;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.transactions = transactions;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this dong has said; refuses with {@link NotFound} whoever does not act for it. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public Optional<DongAnswer> of(RoundId round, DongCode dong) {
        visited(round, dong);
        return table.of(round, dong);
    }

    /** What the dongs have said that the actor acts for: for the district all. */
    @PreAuthorize(Access.DONG_STAFF_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Map<DongCode, DongAnswer> of(RoundId round) {
        Actor actor = currentActor.get();
        List<DongCode> seen =
                rounds.of(round).dongs().stream().filter(actor::sees).toList();
        return table.of(round, seen);
    }

    /** The dongs that the actor acts for and that neither answered nor took a window. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<DongCode> silent(RoundId round) {
        Actor actor = currentActor.get();
        Set<DongCode> heard = table.heard(round);
        return rounds.of(round).dongs().stream()
                .filter(dong -> actor.sees(dong) && !heard.contains(dong))
                .toList();
    }

    /** What the office told the dong when it declined its visit. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public Optional<String> declined(RoundId round, DongCode dong) {
        visited(round, dong);
        return Optional.ofNullable(declines.of(round).get(dong));
    }

    /** The people of the dong who could come, by name: its roster on the round's first day. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public List<Contact> candidates(RoundId id, DongCode dong) {
        RoundDetails round = visited(id, dong);
        List<Contact> people = ofTheDong(round, dong);
        accessLog.record(
                AccessTask.AUDIENCE_READ,
                people.stream().map(person -> person.id().value()).toList(),
                "who comes to a visit");
        return people;
    }

    private List<Contact> ofTheDong(RoundDetails round, DongCode dong) {
        Set<AffiliationRole> roles = Set.of(AffiliationRole.values()).stream()
                .filter(AffiliationRole::inDong)
                .collect(Collectors.toSet());
        return contacts.withRoles(roles, Set.of(dong), round.draft().firstDay());
    }

    /**
     * Puts this in the place of what the dong said before. The version must be the one that was read, 0 for the first answer.
     * Refuses with an {@link AnswerProblem}; a council officer's after the deadline, an official's or the district's not.
     */
    @PreAuthorize(Access.DONG_STAFF)
    public void answer(RoundId id, DongCode dong, long version, AnswerDraft said) {
        transactions.run(() -> {
            RoundDetails round = visited(id, dong);
            round.refuseUnlessPublished();
            scope.refuseIfLate(round);
            table.lock(id, dong);
            Optional<DongAnswer> before = table.of(id, dong);
            StaleVersion.unlessSame(version, before.map(DongAnswer::version).orElse(0L));
            refuseUnlessOpen(
                    id,
                    said,
                    before.map(DongAnswer::said).map(AnswerDraft::wishes).orElse(List.of()));
            refuseStrangers(round, dong, said.attendees());
            if (round.draft().policy() == AnswerPolicy.RANKED && hasVisit(id, dong)) keepsWishes(said, before);
            Actor actor = currentActor.get();
            table.write(id, new DongAnswer(dong, version + 1, said, clock.instant(), actor.name()), actor.accountId());
            accessLog.record(
                    AccessTask.AUDIENCE_READ,
                    said.attendees().stream().map(PersonId::value).toList(),
                    "a dong's answer");
            publisher.publishEvent(new RoundTouched(id));
        });
    }

    private void refuseUnlessOpen(RoundId round, AnswerDraft said, List<WindowId> before) {
        Map<WindowId, WindowRow> known =
                windows.of(round).stream().collect(Collectors.toMap(WindowRow::id, Function.identity()));
        if (!known.keySet().containsAll(said.wishes())
                || !known.keySet().containsAll(said.cannot().keySet())) throw new NotFound();
        for (WindowId wish : said.wishes()) {
            WindowRow window = known.get(wish);
            if (window != null && !window.open() && !before.contains(wish))
                throw new AnswerProblem.WindowBlocked(window.slot());
        }
    }

    private void refuseStrangers(RoundDetails round, DongCode dong, Set<PersonId> attendees) {
        if (attendees.isEmpty()) return;
        Set<PersonId> known = ofTheDong(round, dong).stream().map(Contact::id).collect(Collectors.toSet());
        if (!known.containsAll(attendees)) throw new AnswerProblem.NotOfTheDong();
    }

    private static void keepsWishes(AnswerDraft said, Optional<DongAnswer> before) {
        if (!before.map(answer -> answer.said().wishes()).orElse(List.of()).equals(said.wishes()))
            throw new AnswerProblem.VisitIsSet();
    }

    private boolean hasVisit(RoundId round, DongCode dong) {
        return jdbc.sql("select exists (select 1 from round_visit where round_id = :round and dong_code = :dong"
                        + " and active = 1)")
                .param("round", round.value())
                .param("dong", dong.value())
                .query(Boolean.class)
                .single();
    }

    private RoundDetails visited(RoundId id, DongCode dong) {
        scope.check(dong);
        RoundDetails round = rounds.of(id);
        round.refuseUnlessVisited(dong);
        return round;
    }
}
