package kr.dongne.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.KnownPerson;
import kr.dongne.roster.CheckedLine.Step;
import kr.dongne.roster.CheckedLine.Values;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** Compares one line with the people who are known and with the other lines. */
final class LineCheck {

    private final int line;
    private final Wanted wanted;
    private final @Nullable UUID newPerson;
    private final @Nullable Decision decision;
    private final KnownIndex known;
    private final FileFacts facts;
    private final LocalDate today;
    private final List<Mark> marks;

    LineCheck(LineToCheck line, Wanted wanted, KnownIndex known, FileFacts facts, LocalDate today) {
        this.line = line.number();
        this.newPerson = line.newPerson();
        this.wanted = wanted;
        this.decision = line.decision();
        this.known = known;
        this.facts = facts;
        this.today = today;
        this.marks = new ArrayList<>(wanted.marks());
    }

    CheckedLine check() {
        if (decision instanceof Decision.LeaveOut) return nothing(LineState.OUT, List.of());
        if (wanted.wrong() || wanted.name() == null || wanted.role() == null)
            return nothing(LineState.ERROR, List.of());
        boolean shared = mailboxIsShared();
        Match match = Match.of(wanted, known, decision, shared);
        if (!match.alike().isEmpty()) return ask(match);
        Integer before = facts.saidBefore(line, wanted);
        if (before != null) return refuse(RosterColumn.NAME, "roster.reason.said-before", before);
        KnownPerson person = match.sure();
        if (addressIsTaken(shared, person)) return refuse(RosterColumn.EMAIL, "people.problem.email-in-use");
        return person == null ? added(shared) : compared(person, shared);
    }

    private CheckedLine nothing(LineState state, List<UUID> candidates) {
        return CheckedLine.nothing(state, wanted, marks, candidates);
    }

    private CheckedLine refuse(RosterColumn column, String key, Object... arguments) {
        marks.add(Mark.error(column, key, arguments));
        return nothing(LineState.ERROR, List.of());
    }

    private CheckedLine ask(Match match) {
        RosterColumn column = match.reason().endsWith("address") ? RosterColumn.EMAIL : RosterColumn.NAME;
        marks.add(Mark.of(column, Mark.Level.ASK, match.reason(), match.alike().size()));
        return nothing(
                LineState.ASK,
                match.alike().stream().limit(5).map(one -> one.id().value()).toList());
    }

    /** Said in the file, known of the address, or seen from several names in the file. */
    private boolean mailboxIsShared() {
        EmailAddress address = wanted.email();
        if (address == null) return false;
        if (wanted.shared() != null) return wanted.shared();
        boolean alreadyShared = known.at(address).stream().anyMatch(KnownPerson::sharedMailbox);
        boolean several = facts.readBySeveral(wanted);
        if (several && !alreadyShared) marks.add(Mark.warning(RosterColumn.EMAIL, "roster.reason.shared"));
        if (alreadyShared || several) return true;
        return decision instanceof Decision.NewPerson && !known.at(address).isEmpty();
    }

    private boolean addressIsTaken(boolean shared, @Nullable KnownPerson person) {
        EmailAddress address = wanted.email();
        if (address == null || shared || (person != null && address.equals(person.email()))) return false;
        if (known.takenElsewhere(address)) return true;
        return known.at(address).stream().anyMatch(one -> !one.equals(person));
    }

    private CheckedLine added(boolean shared) {
        UUID before = facts.personBefore(line, wanted);
        UUID subject = before != null ? before : newPerson != null ? newPerson : Uuid7.next();
        String email = wanted.email() == null ? null : wanted.email().value();
        Values values = new Values(Objects.requireNonNull(wanted.name()), email, shared, wanted.phone(), wanted.note());
        return line(
                LineState.NEW, before == null, true, subject, 0L, values, Step.ADD, Uuid7.next(), from(), wanted.to());
    }

    private CheckedLine compared(KnownPerson person, boolean shared) {
        UUID subject = person.id().value();
        boolean leads = facts.leads(line, subject);
        Values values = values(person, shared);
        boolean changed = leads && noteChanges(person, values);
        AffiliationView held = held(person);
        if (held == null) {
            marks.add(Mark.of(RosterColumn.ROLE, Mark.Level.CHANGED, "roster.reason.affiliation-added", ""));
            return line(
                    LineState.CHANGED,
                    leads,
                    false,
                    subject,
                    person.version(),
                    values,
                    Step.ADD,
                    Uuid7.next(),
                    from(),
                    wanted.to());
        }
        LocalDate from = wanted.from() == null ? held.from() : wanted.from();
        LocalDate to = wanted.to() == null ? held.to() : wanted.to();
        boolean moved = noteDays(held, from, to);
        LineState state = changed || moved ? LineState.CHANGED : LineState.SAME;
        Step step = moved ? Step.MOVE : Step.NONE;
        return line(state, leads, false, subject, person.version(), values, step, held.id(), from, to);
    }

    private LocalDate from() {
        return wanted.from() == null ? today : wanted.from();
    }

    private Values values(KnownPerson person, boolean shared) {
        EmailAddress email = wanted.email() == null ? person.email() : wanted.email();
        boolean sameAddress = Objects.equals(email, person.email());
        boolean stays = shared || (sameAddress && person.sharedMailbox());
        Boolean said = email == null ? null : wanted.shared();
        boolean read = said == null ? stays : said;
        return new Values(
                Objects.requireNonNull(wanted.name()),
                email == null ? null : email.value(),
                read,
                wanted.phone() == null ? person.phone() : wanted.phone(),
                wanted.note() == null ? person.note() : wanted.note());
    }

    private boolean noteChanges(KnownPerson person, Values values) {
        String email = person.email() == null ? null : person.email().value();
        boolean changed = noteChange(RosterColumn.NAME, person.name(), values.name());
        changed |= noteChange(RosterColumn.EMAIL, email, values.email());
        changed |= noteChange(RosterColumn.PHONE, person.phone(), values.phone());
        changed |= noteChange(RosterColumn.NOTE, person.note(), values.note());
        changed |= noteShared(person.sharedMailbox(), values.sharedMailbox());
        return changed;
    }

    private boolean noteShared(boolean before, boolean after) {
        if (before == after) return false;
        RosterColumn column = wanted.shared() == null ? RosterColumn.EMAIL : RosterColumn.SHARED;
        marks.add(
                Mark.of(column, Mark.Level.CHANGED, after ? "roster.reason.now-shared" : "roster.reason.now-own", ""));
        return true;
    }

    private boolean noteDays(AffiliationView held, LocalDate from, @Nullable LocalDate to) {
        boolean moved = noteChange(RosterColumn.FROM, held.from(), from);
        moved |= noteChange(RosterColumn.TO, held.to(), to);
        return moved;
    }

    private boolean noteChange(RosterColumn column, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) return false;
        marks.add(
                before == null
                        ? Mark.of(column, Mark.Level.CHANGED, "roster.reason.filled-in", "")
                        : Mark.of(column, Mark.Level.CHANGED, "roster.reason.changed-from", before));
        return true;
    }

    /** The affiliation that the line means: the same role in the same dong, at a time that touches the line's. */
    private @Nullable AffiliationView held(KnownPerson person) {
        return person.affiliations().stream()
                .filter(one -> one.role() == wanted.role() && Objects.equals(one.dong(), wanted.dong()))
                .filter(one -> one.to() == null || !one.to().isBefore(from()))
                .filter(one -> wanted.to() == null || !wanted.to().isBefore(one.from()))
                .findFirst()
                .orElse(null);
    }

    private CheckedLine line(
            LineState state,
            boolean leads,
            boolean isNew,
            UUID subject,
            Long version,
            Values values,
            Step step,
            UUID affiliation,
            LocalDate from,
            @Nullable LocalDate to) {
        return new CheckedLine(
                state,
                marks,
                List.of(),
                leads,
                isNew,
                subject,
                version,
                values,
                step,
                affiliation,
                wanted.dong(),
                wanted.role(),
                from,
                to);
    }
}
