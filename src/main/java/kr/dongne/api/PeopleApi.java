package kr.dongne.api;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterCursor;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterPage;
import kr.dongne.people.RosterRow;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** People: the roster page by page, one person, and registering one. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

    private final Roster roster;
    private final People people;
    private final Clock clock;

    PeopleApi(Roster roster, People people, Clock clock) {
        this.roster = roster;
        this.people = people;
        this.clock = clock;
    }

    /** What somebody is, from a first to a last day; a new affiliation without a first day begins today. */
    record AffiliationJson(
            AffiliationRole role,
            @Nullable String dong,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static AffiliationJson of(AffiliationView view) {
            DongCode dong = view.dong();
            return new AffiliationJson(view.role(), dong == null ? null : dong.value(), view.from(), view.to());
        }

        NewAffiliation affiliation(LocalDate today) {
            return new NewAffiliation(
                    Required.field(role, "affiliations.role"),
                    dong == null ? null : new DongCode(dong),
                    from == null ? today : from,
                    to);
        }
    }

    /** A person as the asker may see one. */
    record PersonJson(
            UUID id,
            @Nullable Long version,
            String name,
            @Nullable String email,
            boolean sharedMailbox,
            @Nullable String phone,
            List<AffiliationJson> affiliations) {

        static PersonJson of(RosterRow row) {
            return new PersonJson(
                    row.id().value(),
                    null,
                    row.name(),
                    text(row.email()),
                    row.sharedMailbox(),
                    row.phone(),
                    row.affiliations().stream().map(AffiliationJson::of).toList());
        }

        static PersonJson of(PersonDetails person) {
            return new PersonJson(
                    person.id().value(),
                    person.version(),
                    person.name(),
                    text(person.email()),
                    person.sharedMailbox(),
                    person.phone(),
                    person.affiliations().stream().map(AffiliationJson::of).toList());
        }

        private static @Nullable String text(@Nullable EmailAddress email) {
            return email == null ? null : email.value();
        }
    }

    /** A person to be registered. */
    record Registration(
            String name,
            @Nullable String email,
            @Nullable Boolean sharedMailbox,
            @Nullable String phone,
            @Nullable String note,
            @Nullable List<AffiliationJson> affiliations) {}

    /** At most 500 people by name; {@code X-Total-Count} says how many there are, {@code Link} where the next ones are. */
    @GetMapping
    ResponseEntity<List<PersonJson>> list(
            @RequestParam(required = false) @Nullable String dong,
            @RequestParam(required = false) @Nullable AffiliationRole role,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        RosterFilter filter = new RosterFilter("", dong == null ? null : new DongCode(dong), role, false);
        RosterPage page = roster.list(filter, cursor(after), limit);
        var answer = ResponseEntity.ok().header("X-Total-Count", String.valueOf(roster.count(filter)));
        if (page.next() != null)
            answer.header(HttpHeaders.LINK, linkAfter(page.next().id()));
        return answer.body(page.rows().stream().map(PersonJson::of).toList());
    }

    @GetMapping("/{id}")
    PersonJson one(@PathVariable UUID id) {
        return PersonJson.of(people.of(new PersonId(id)));
    }

    @PostMapping
    ResponseEntity<PersonJson> register(@RequestBody Registration body) {
        List<AffiliationJson> affiliations = body.affiliations() == null ? List.of() : body.affiliations();
        PersonId registered = people.register(new RegisterPerson(
                Required.field(body.name(), "name"),
                EmailAddress.ofNullable(body.email()),
                Boolean.TRUE.equals(body.sharedMailbox()),
                PhoneNumber.ofNullable(body.phone()),
                body.note(),
                affiliations.stream()
                        .map(one -> one.affiliation(LocalDate.now(clock)))
                        .toList()));
        return ResponseEntity.created(URI.create("/api/v1/people/" + registered.value()))
                .body(PersonJson.of(people.of(registered)));
    }

    /** The cursor in an address is an id: a name would be personal data in every log on the way. */
    private @Nullable RosterCursor cursor(@Nullable UUID after) {
        if (after == null) return null;
        PersonDetails last = people.of(new PersonId(after));
        return new RosterCursor(last.name(), last.id());
    }

    private static String linkAfter(PersonId last) {
        String next = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("after", last.value())
                .toUriString();
        return "<" + next + ">; rel=\"next\"";
    }
}
