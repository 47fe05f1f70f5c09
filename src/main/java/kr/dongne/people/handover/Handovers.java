package kr.dongne.people.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.AddAffiliation;
import kr.dongne.people.EndAffiliation;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.OpenInvitations;
import kr.dongne.people.OpenInvitations.OpenInvitation;
import kr.dongne.people.People;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Hands roles over: the one's ends, the other's begins, and invitations go along, all or nothing. */
@Service
public class Handovers {

    private final JdbcClient jdbc;
    private final People people;
    private final OpenInvitations invitations;
    private final AccessLog accessLog;
    private final Transactions transactions;

    Handovers(
            JdbcClient jdbc,
            People people,
            OpenInvitations invitations,
            AccessLog accessLog,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.people = people;
        this.invitations = invitations;
        this.accessLog = accessLog;
        this.transactions = transactions;
    }

    /** The invitations that a successor whose first day is this one could take over. */
    @PreAuthorize(Access.DISTRICT)
    public List<OpenInvitation> invitations(PersonId predecessor, LocalDate from) {
        return invitations.of(predecessor, from);
    }

    /**
     * Hands over; gives the successor, whose role ends when the predecessor's was to end. Refuses with
     * {@link HandoverProblem}, with {@link StaleVersion} when the role is over by then, and as {@link People} refuses.
     */
    @PreAuthorize(Access.DISTRICT)
    public PersonId handOver(HandOver wanted) {
        return transactions.call(() -> {
            Held held = locked(wanted);
            if (held.to != null && held.to.isBefore(wanted.from())) throw new StaleVersion();
            if (!wanted.from().isAfter(held.from)) throw new HandoverProblem.TooEarly();
            people.endAffiliation(new EndAffiliation(
                    wanted.predecessor(), wanted.affiliation(), wanted.from().minusDays(1)));
            PersonId successor = successor(wanted, new NewAffiliation(held.role, held.dong, wanted.from(), held.to));
            wanted.events().forEach(event -> invitations.handOn(event, wanted.predecessor(), successor));
            accessLog.record(
                    AccessTask.PERSON_CHANGED, List.of(wanted.predecessor().value(), successor.value()), "handed over");
            return successor;
        });
    }

    private PersonId successor(HandOver wanted, NewAffiliation role) {
        return switch (wanted.successor()) {
            case Successor.Known(PersonId known) -> {
                if (known.equals(wanted.predecessor())) throw new HandoverProblem.SamePerson();
                people.affiliate(new AddAffiliation(known, role));
                yield known;
            }
            case Successor.Newcomer(PersonFacts facts) ->
                people.register(new RegisterPerson(
                        facts.name(),
                        facts.email(),
                        facts.sharedMailbox(),
                        facts.phone(),
                        facts.note(),
                        List.of(role)));
        };
    }

    /** Two handovers of one role come one after the other. */
    private Held locked(HandOver wanted) {
        return jdbc.sql("""
                select role, dong_code, valid_from, valid_to from affiliation
                where id = :affiliation and person_id = :person for update
                """)
                .param("affiliation", wanted.affiliation())
                .param("person", wanted.predecessor().value())
                .query(Held::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Held(
            AffiliationRole role,
            @Nullable DongCode dong,
            LocalDate from,
            @Nullable LocalDate to) {

        static Held of(ResultSet row, int number) throws SQLException {
            String dong = row.getString("dong_code");
            return new Held(
                    AffiliationRole.valueOf(row.getString("role")),
                    dong == null ? null : new DongCode(dong),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class));
        }
    }
}
