package kr.dongne.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.booking.BookableId;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** What the form of a round fills in, as the database holds it; the teams are kept by the round itself. */
@Embeddable
class RoundContent {

    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private RoundType type;

    @Column(name = "plan_year")
    private int planYear;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "visit_minutes")
    private int visitMinutes;

    @Column(name = "travel_minutes")
    private int travelMinutes;

    @Column(name = "answer_deadline")
    private LocalDateTime answerDeadline;

    @Enumerated(EnumType.STRING)
    private AnswerPolicy policy;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "election_reason")
    private @Nullable String electionReason;

    @Embedded
    private RoundWeights weights;

    @ElementCollection
    @CollectionTable(name = "round_slot", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "starts")
    private Set<LocalTime> slots = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "round_role", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<AffiliationRole> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "round_dong", joinColumns = @JoinColumn(name = "round_id"))
    @MapKeyColumn(name = "dong_code")
    @Column(name = "venue_id")
    private Map<String, UUID> places = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected RoundContent() {}

    @SuppressWarnings("NullAway.Init")
    RoundContent(RoundDraft draft) {
        become(draft);
    }

    void become(RoundDraft draft) {
        title = draft.title();
        description = draft.description();
        type = draft.type();
        planYear = draft.planYear();
        firstDay = draft.firstDay();
        lastDay = draft.lastDay();
        visitMinutes = draft.visitMinutes();
        travelMinutes = draft.travelMinutes();
        answerDeadline = draft.answerDeadline();
        policy = draft.policy();
        contactName = draft.contactName();
        contactPhone = draft.contactPhone();
        electionReason = draft.electionReason();
        weights = RoundWeights.of(draft.weights());
        replace(slots, draft.slots());
        replace(roles, draft.roles());
        places.keySet()
                .retainAll(draft.places().keySet().stream().map(DongCode::value).toList());
        draft.places().forEach((dong, place) -> places.put(dong.value(), place.value()));
    }

    RoundDraft draft(List<TeamDraft> teams) {
        return new RoundDraft(
                title,
                description,
                type,
                planYear,
                firstDay,
                lastDay,
                visitMinutes,
                List.copyOf(slots),
                travelMinutes,
                answerDeadline,
                policy,
                roles,
                places.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new DongCode(entry.getKey()), entry -> new BookableId(entry.getValue()))),
                teams,
                weights.read(),
                electionReason,
                contactName,
                contactPhone);
    }

    private static <T> void replace(Set<T> kept, Collection<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}
