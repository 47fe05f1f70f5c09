package kr.dongne.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.people.AffiliationView;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People who come without being found: matched first, written down only when nobody matches. */
@Component
class WalkIns {

    private static final int LONGEST_NAME = 100;

    private final DeskRules rules;
    private final DeskWork work;
    private final BookLock book;
    private final Marking marking;
    private final WalkInMatcher matcher;
    private final AttendanceRepository heads;
    private final AttendanceScope scope;

    WalkIns(
            DeskRules rules,
            DeskWork work,
            BookLock book,
            Marking marking,
            WalkInMatcher matcher,
            AttendanceRepository heads,
            AttendanceScope scope) {
        this.rules = rules;
        this.work = work;
        this.book = book;
        this.marking = marking;
        this.matcher = matcher;
        this.heads = heads;
        this.scope = scope;
    }

    MarkAnswer walkIn(WalkIn command) {
        check(command);
        PhoneNumber phone = PhoneNumber.ofNullable(command.phone());
        OpenList list = rules.open(command.event(), command.reason(), command.desk(), command.key());
        book.take(command.event());
        return work.once(command.event(), command.key(), command, () -> {
            Candidate match = match(list, command, phone);
            return arrived(list, command, match, phone);
        });
    }

    private void check(WalkIn command) {
        if (command.name().isBlank()) throw new AttendanceProblem.NameMissing();
        if (command.name().length() > LONGEST_NAME) throw new AttendanceProblem.TooLong(LONGEST_NAME);
        if (!scope.covers(command.event(), command.dong())) throw new AttendanceProblem.DongMissing();
    }

    private @Nullable Candidate match(OpenList list, WalkIn command, @Nullable PhoneNumber phone) {
        if (command.somebodyElse()) return null;
        List<Candidate> candidates = matcher.candidates(list, command.name(), command.dong());
        if (command.chosen() != null)
            return candidates.stream()
                    .filter(candidate -> candidate.id().equals(command.chosen()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        List<Candidate> likely = candidates.size() < 2 ? candidates : WalkInMatcher.byPhone(candidates, phone);
        if (likely.size() > 1) throw new AttendanceProblem.SeveralPeople(command.name());
        return likely.isEmpty() ? null : likely.getFirst();
    }

    private MarkAnswer arrived(OpenList list, WalkIn command, @Nullable Candidate match, @Nullable PhoneNumber phone) {
        EventId event = command.event();
        ListedHead absent = absent(list, command, match);
        Attendance head = headOf(list, command, match, phone);

        ListedHead listed = match == null ? null : match.listed();
        AttendeeId id = listed == null
                ? new AttendeeId(head.id().value())
                : listed.row().id();
        Marker marker = marking.marker(command.desk(), command.reason());
        MarkAnswer answer = marking.arrive(id, head, marker);
        if (answer.already()) return answer;
        if (listed != null && absent == null) return work.written(list, listed, head, answer, marker);
        rules.refuseIfSettled(list, dongs(list, command, match, absent), command.reason());
        Attendance represented = absent == null ? null : marking.headOf(event, absent);
        if (represented != null) head.represents(represented);
        marking.follow(event, head, represented, answer.mark(), marker);
        UUID person = match == null ? null : match.person();
        work.told(event, person == null ? head.id().value() : person);
        return answer;
    }

    private static Set<DongCode> dongs(
            OpenList list, WalkIn command, @Nullable Candidate match, @Nullable ListedHead absent) {
        Set<DongCode> dongs = new HashSet<>();
        if (absent != null) dongs.addAll(list.dongsOf(absent, null));
        if (match != null && match.listed() != null) dongs.addAll(list.dongsOf(match.listed(), null));
        if (match == null && command.dong() != null) dongs.add(command.dong());
        if (match != null)
            for (AffiliationView affiliation : match.shown().affiliations())
                if (affiliation.dong() != null) dongs.add(affiliation.dong());
        return dongs;
    }

    private Attendance headOf(OpenList list, WalkIn command, @Nullable Candidate match, @Nullable PhoneNumber phone) {
        EventId event = list.event().id();
        if (match == null) return writtenDown(command, phone);
        if (match.listed() != null) return marking.headOf(event, match.listed());
        return marking.ofPerson(event, Objects.requireNonNull(match.person()));
    }

    /** The first free number of name and dong for another person; else the one line that this name has in this dong. */
    private Attendance writtenDown(WalkIn command, @Nullable PhoneNumber phone) {
        UUID event = command.event().value();
        for (int number = 1; ; number++) {
            WalkInKey key = WalkInKey.of(command.name(), command.dong(), number);
            Attendance known =
                    heads.findByEventIdAndWalkInKey(event, key.value()).orElse(null);
            if (known == null)
                return heads.save(Attendance.ofWalkIn(
                        command.event(), key, command.name(), command.dong(), phone == null ? null : phone.value()));
            if (!command.somebodyElse() || known.status() == null) return known;
        }
    }

    private static @Nullable ListedHead absent(OpenList list, WalkIn command, @Nullable Candidate match) {
        if (command.proxyFor() == null) return null;
        ListedHead absent = list.find(command.proxyFor()).orElseThrow(AttendanceProblem.NoSuchRepresentation::new);
        boolean oneself = match != null && match.id().equals(absent.row().id());
        if (oneself || !absent.row().expected()) throw new AttendanceProblem.NoSuchRepresentation();
        return absent;
    }

    List<WalkInMatch> matches(EventId event, String name, @Nullable DongCode dong) {
        scope.refuseSpeaker(event);
        if (name.isBlank() || !scope.covers(event, dong)) return List.of();
        OpenList list = rules.look(event);
        return matcher.candidates(list, name, dong).stream()
                .map(Candidate::shown)
                .toList();
    }
}
