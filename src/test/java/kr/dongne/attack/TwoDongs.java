package kr.dongne.attack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.account.Accounts;
import kr.dongne.account.ApiTokens;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.CreateToken;
import kr.dongne.account.GrantRole;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.audience.Audience;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Venues;
import kr.dongne.district.AffiliationRole;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.Events;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.Invitations;
import kr.dongne.material.MaterialId;
import kr.dongne.material.Materials;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.people.NewAffiliation;
import kr.dongne.people.People;
import kr.dongne.people.PersonId;
import kr.dongne.people.RegisterPerson;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What is attacked: an event to which a chair of each of two dongs is invited by mail, its file, and accounts. */
final class TwoDongs {

    static final String PASSWORD = "for-tests-only-1";
    static final DongCode GASAN = new DongCode("1154551000");
    static final DongCode DOKSAN = new DongCode("1154561000");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Pattern PAGE = Pattern.compile("/r/([A-Za-z0-9_-]{48})");

    final EventId event;
    final PersonId own;
    final PersonId stranger;
    final BookableId hall;
    final MaterialId file;

    private final ApplicationContext beans;

    TwoDongs(ApplicationContext beans) {
        this.beans = beans;
        own = chair("김가산", "kim@people.test", GASAN);
        stranger = chair("이독산", "lee@people.test", DOKSAN);
        hall = asOfficer(() -> bean(Venues.class).add(new AddVenue("구청 대강당 " + Uuid7.next(), "시흥대로73길 70", 200, null)));
        event = asOfficer(this::invitedEvent);
        file = asOfficer(() -> bean(Materials.class).add(event, "자료.pdf", pdf()));
    }

    private EventId invitedEvent() {
        TimeSlot slot = new TimeSlot(LocalDateTime.parse("2030-04-17T14:00"), LocalDateTime.parse("2030-04-17T17:00"));
        EventDraft draft = new EventDraft(
                "민관협력 워크숍",
                "공론장 사례",
                slot,
                hall,
                slot.start().minusDays(2),
                "주민자치 담당",
                "02-2627-0000",
                List.of(PartDraft.added(slot, "자치계획", null)),
                Set.of(),
                null);
        EventId id = bean(Events.class).create(draft);
        Audience chairs = new Audience(Set.of(AffiliationRole.CHAIR), Set.of(), Set.of(), Set.of());
        bean(Audiences.class).set(id, version(id), chairs);
        bean(Invitations.class).send(id, version(id));
        return id;
    }

    static byte[] pdf() {
        return "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    PersonId chair(String name, @Nullable String email, DongCode dong) {
        NewAffiliation chair = new NewAffiliation(AffiliationRole.CHAIR, dong, LONG_AGO, null);
        return asOfficer(() -> bean(People.class)
                .register(new RegisterPerson(name, EmailAddress.ofNullable(email), true, null, null, List.of(chair))));
    }

    /** A new account with this role, a dong's where one is named. */
    AccountId account(String username, Role role, @Nullable DongCode dong) {
        return SignedIn.call(Role.ADMIN, () -> {
            Accounts accounts = bean(Accounts.class);
            AccountId id = accounts.create(
                    new CreateAccount(new Username(username), "시험 계정", null, new Password(PASSWORD), false));
            boolean atEvent = role == Role.CHECK_IN || role == Role.CONSULTANT;
            UUID where = atEvent ? Uuid7.next() : null;
            accounts.grant(new GrantRole(id, role, dong, where, LONG_AGO, null));
            return id;
        });
    }

    /** An API token of a new account with this role. */
    String token(String username, Role role, @Nullable DongCode dong) {
        return tokenOf(account(username, role, dong));
    }

    String tokenOf(AccountId account) {
        SignedIn.asSystem();
        try {
            return bean(ApiTokens.class).createFor(account, new CreateToken("시험", null));
        } finally {
            SignedIn.out();
        }
    }

    UUID invitationOf(PersonId person) {
        return asOfficer(() -> bean(InvitationQueries.class).ofEvent(event)).stream()
                .filter(row -> person.equals(row.person()))
                .map(InvitationRow::id)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** The newest mail to this person as it would leave now. */
    RenderedMail letter(PersonId person) {
        UUID invitation = invitationOf(person);
        List<OutboxRow> mails =
                new ArrayList<>(asOfficer(() -> bean(Outbox.class).ofEvent(event.value())));
        mails.removeIf(mail -> !invitation.equals(mail.invitationId()));
        SignedIn.asSystem();
        try {
            return beans.getBeansOfType(MailRenderer.class).values().stream()
                    .filter(renderer -> renderer.writes(mails.getFirst().kind()))
                    .findFirst()
                    .flatMap(renderer -> renderer.render(mails.getFirst()))
                    .orElseThrow();
        } finally {
            SignedIn.out();
        }
    }

    /** The address of this person's own page. */
    String page(PersonId person) {
        Matcher page = PAGE.matcher(letter(person).text());
        if (!page.find()) throw new AssertionError("no page in the letter");
        return "/r/" + page.group(1);
    }

    long version(EventId id) {
        return bean(EventQueries.class).of(id).version();
    }

    <T> T asOfficer(Supplier<T> work) {
        return SignedIn.call(Role.DISTRICT_OFFICER, work);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
