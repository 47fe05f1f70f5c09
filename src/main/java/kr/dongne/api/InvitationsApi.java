package kr.dongne.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.invitation.AnswerByStaff;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.Answers;
import kr.dongne.invitation.InvitationId;
import kr.dongne.invitation.InvitationQueries;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.invitation.InvitationState;
import kr.dongne.invitation.Invitations;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.invitation.SendReport;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inviting, who is invited and what they answer. */
@RestController
@RequestMapping("/api/v1")
class InvitationsApi {

    private final Invitations invitations;
    private final InvitationQueries queries;
    private final Answers answers;
    private final EventQueries events;

    InvitationsApi(Invitations invitations, InvitationQueries queries, Answers answers, EventQueries events) {
        this.invitations = invitations;
        this.queries = queries;
        this.answers = answers;
        this.events = events;
    }

    /** The version of the event that was read; without one the newest is meant. */
    record Send(@Nullable Long version) {}

    /** One invitation with its mail and its answer. */
    record InvitationJson(
            UUID id,
            @Nullable UUID personId,
            String person,
            @Nullable String email,
            Set<String> dongs,
            InvitationState state,
            @Nullable OutboxState mailState,
            @Nullable String mailError,
            PartStat answer,
            boolean answeredBeforeChange,
            @Nullable AnswerSource source,
            @Nullable Instant answeredAt,
            @Nullable UUID proxyFor,
            int sequence,
            String uid) {

        static InvitationJson of(InvitationRow row) {
            PersonId person = row.person();
            EmailAddress email = row.email();
            OutboxRow mail = row.mail();
            InvitationId represented = row.proxyFor();
            return new InvitationJson(
                    row.id().value(),
                    person == null ? null : person.value(),
                    row.name(),
                    email == null ? null : email.value(),
                    row.affiliations().stream()
                            .map(AffiliationView::dong)
                            .filter(dong -> dong != null)
                            .map(DongCode::value)
                            .collect(Collectors.toSet()),
                    row.state(),
                    mail == null ? null : mail.state(),
                    mail == null ? null : mail.lastError(),
                    row.answer(),
                    row.answeredBeforeChange(),
                    row.source(),
                    row.answeredAt(),
                    represented == null ? null : represented.value(),
                    row.sequence(),
                    row.uid());
        }
    }

    /** Who comes instead. */
    record ProxyJson(
            String name, @Nullable String phone, @Nullable String email) {}

    /** An answer that came by phone or on paper. */
    record AnswerJson(
            PartStat answer,
            @Nullable AnswerSource source,
            @Nullable String comment,
            @Nullable ProxyJson proxy) {

        AnswerByStaff command() {
            return new AnswerByStaff(
                    Required.field(answer, "answer"),
                    source == null ? AnswerSource.STAFF : source,
                    comment,
                    proxy == null
                            ? null
                            : new ProxyPerson(
                                    Required.field(proxy.name(), "proxy.name"),
                                    proxy.phone(),
                                    EmailAddress.ofNullable(proxy.email())));
        }
    }

    @PostMapping("/events/{id}/invitations/send")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SendReport send(@PathVariable UUID id, @RequestBody(required = false) @Nullable Send body) {
        EventId event = new EventId(id);
        Long version = body == null ? null : body.version();
        return invitations.send(event, version == null ? events.of(event).version() : version);
    }

    @GetMapping("/events/{id}/invitations")
    List<InvitationJson> list(@PathVariable UUID id) {
        return queries.ofEvent(new EventId(id)).stream().map(InvitationJson::of).toList();
    }

    @PutMapping("/invitations/{id}/answer")
    InvitationJson answer(@PathVariable UUID id, @RequestBody AnswerJson body) {
        InvitationId invitation = new InvitationId(id);
        answers.answerByStaff(invitation, body.command());
        return InvitationJson.of(queries.of(invitation));
    }
}
