package kr.dongne.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundDraft;
import kr.dongne.round.RoundField;
import kr.dongne.round.RoundProblem;
import kr.dongne.round.RoundType;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Everything of a round that can be typed: a draft goes in, a draft comes out, refusals stand next to their fields. */
final class RoundForm extends Div {

    private static final LocalTime FIRST_START = LocalTime.of(8, 0);
    private static final int STARTS = 28;
    private static final int STEP_MINUTES = 30;

    private final List<Dong> dongs;
    private final Function<List<DongCode>, Map<DongCode, BookableId>> centres;
    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final Select<RoundType> type = new Select<>();
    private final IntegerField planYear = new IntegerField();
    private final DatePicker firstDay = new DatePicker();
    private final DatePicker lastDay = new DatePicker();
    private final IntegerField visitMinutes = new IntegerField();
    private final IntegerField travelMinutes = new IntegerField();
    private final MultiSelectComboBox<LocalTime> slots = new MultiSelectComboBox<>();
    private final DateTimePicker deadline = new DateTimePicker();
    private final RadioButtonGroup<AnswerPolicy> policy = new RadioButtonGroup<>();
    private final CheckboxGroup<AffiliationRole> roles = new CheckboxGroup<>();
    private final CheckboxGroup<Dong> visited = new CheckboxGroup<>();
    private final TeamsEditor teams;
    private final WeightFields weights = new WeightFields();
    private final TextArea electionReason = new TextArea();
    private final TextField contactName = new TextField();
    private final TextField contactPhone = new TextField();
    private final Map<RoundField, Component> fields = new EnumMap<>(RoundField.class);
    private transient Map<DongCode, BookableId> places = new HashMap<>();

    RoundForm(
            List<Dong> dongs,
            List<Lecturer> lecturers,
            Function<List<DongCode>, Map<DongCode, BookableId>> centres,
            Locale locale) {
        this.dongs = dongs;
        this.centres = centres;
        teams = new TeamsEditor(lecturers);
        addClassName("event-form");
        texts();
        times(locale);
        choices();
        add(section("round.form.section.what", title, description, row(type, planYear)));
        add(section(
                "round.form.section.when",
                row(firstDay, lastDay),
                row(visitMinutes, travelMinutes),
                slots,
                electionReason));
        add(section("round.form.section.who", teams, visited, roles));
        Details details = new Details(getTranslation("round.field.weights"), weights);
        add(section("round.form.section.how", policy, deadline, row(contactName, contactPhone), details));
        fields.putAll(Map.of(
                RoundField.TITLE, title,
                RoundField.DESCRIPTION, description,
                RoundField.TYPE, type,
                RoundField.PLAN_YEAR, planYear,
                RoundField.PERIOD, lastDay,
                RoundField.VISIT_MINUTES, visitMinutes,
                RoundField.TRAVEL_MINUTES, travelMinutes,
                RoundField.SLOTS, slots,
                RoundField.DEADLINE, deadline,
                RoundField.POLICY, policy));
        fields.putAll(Map.of(
                RoundField.ROLES, roles,
                RoundField.DONGS, visited,
                RoundField.CONTACT, contactPhone,
                RoundField.ELECTION_REASON, electionReason));
    }

    private static Div row(Component... components) {
        Div row = new Div(components);
        row.addClassName("event-fields");
        return row;
    }

    private Section section(String headingKey, Component... components) {
        Section section = new Section(new H2(getTranslation(headingKey)));
        section.addClassName("card");
        section.add(components);
        return section;
    }

    private void texts() {
        title.setLabel(getTranslation("round.field.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(150);
        title.setManualValidation(true);
        description.setLabel(getTranslation("round.field.description"));
        description.setMaxLength(2000);
        description.setManualValidation(true);
        electionReason.setLabel(getTranslation("round.field.election-reason"));
        electionReason.setMaxLength(500);
        electionReason.setManualValidation(true);
        electionReason.setVisible(false);
        contactName.setLabel(getTranslation("round.field.contact-name"));
        contactName.setMaxLength(100);
        contactPhone.setLabel(getTranslation("round.field.contact-phone"));
        contactPhone.setMaxLength(30);
        contactPhone.setManualValidation(true);
    }

    private void times(Locale locale) {
        Pickers.localised(firstDay, locale).setLabel(getTranslation("round.field.first-day"));
        Pickers.localised(lastDay, locale).setLabel(getTranslation("round.field.last-day"));
        Pickers.localised(deadline, locale).setLabel(getTranslation("round.field.deadline"));
        firstDay.setRequiredIndicatorVisible(true);
        lastDay.setRequiredIndicatorVisible(true);
        Stream.of(firstDay, lastDay).forEach(field -> field.setManualValidation(true));
        deadline.setManualValidation(true);
        visitMinutes.setLabel(getTranslation("round.field.visit-minutes"));
        travelMinutes.setLabel(getTranslation("round.field.travel-minutes"));
        planYear.setLabel(getTranslation("round.field.plan-year"));
        for (IntegerField field : List.of(visitMinutes, travelMinutes, planYear)) {
            field.setStepButtonsVisible(true);
            field.setManualValidation(true);
        }
        visitMinutes.setStep(STEP_MINUTES);
        travelMinutes.setStep(10);
        slots.setLabel(getTranslation("round.field.slots"));
        slots.setItems(Stream.iterate(FIRST_START, time -> time.plusMinutes(STEP_MINUTES))
                .limit(STARTS)
                .toList());
        slots.setItemLabelGenerator(InWords::time);
        slots.setManualValidation(true);
    }

    private void choices() {
        type.setLabel(getTranslation("round.field.type"));
        type.setItems(RoundType.values());
        type.setItemLabelGenerator(one -> getTranslation(one.textKey()));
        policy.setLabel(getTranslation("round.field.policy"));
        policy.setItems(AnswerPolicy.values());
        policy.setItemLabelGenerator(one -> getTranslation(one.textKey()));
        roles.setLabel(getTranslation("round.field.roles"));
        roles.setItems(Stream.of(AffiliationRole.values())
                .filter(AffiliationRole::inDong)
                .toList());
        roles.setItemLabelGenerator(role -> getTranslation("people.role." + role.name()));
        visited.setLabel(getTranslation("round.field.dongs"));
        visited.setItems(dongs);
        visited.setItemLabelGenerator(Dong::name);
        visited.setHelperText(getTranslation("round.form.places.hint"));
        type.setManualValidation(true);
        policy.setManualValidation(true);
        roles.setManualValidation(true);
        visited.setManualValidation(true);
    }

    void read(RoundDraft draft) {
        places = new HashMap<>(draft.places());
        title.setValue(draft.title());
        description.setValue(orEmpty(draft.description()));
        type.setValue(draft.type());
        planYear.setValue(draft.planYear());
        firstDay.setValue(draft.firstDay());
        lastDay.setValue(draft.lastDay());
        visitMinutes.setValue(draft.visitMinutes());
        travelMinutes.setValue(draft.travelMinutes());
        slots.setValue(draft.slots());
        deadline.setValue(draft.answerDeadline());
        policy.setValue(draft.policy());
        roles.setValue(draft.roles());
        visited.setValue(dongs.stream()
                .filter(dong -> draft.places().containsKey(dong.code()))
                .collect(Collectors.toSet()));
        teams.read(draft.teams());
        weights.read(draft.weights());
        electionReason.setValue(orEmpty(draft.electionReason()));
        electionReason.setVisible(draft.electionReason() != null);
        contactName.setValue(orEmpty(draft.contactName()));
        contactPhone.setValue(orEmpty(draft.contactPhone()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The draft, or nothing when a field that it needs is empty. */
    Optional<RoundDraft> write() {
        clearErrors();
        FieldErrors errors = new FieldErrors();
        errors.require(title, !title.getValue().isBlank());
        errors.require(firstDay, firstDay.getValue() != null);
        errors.require(lastDay, lastDay.getValue() != null);
        errors.require(visitMinutes, visitMinutes.getValue() != null);
        errors.require(travelMinutes, travelMinutes.getValue() != null);
        errors.require(planYear, planYear.getValue() != null);
        errors.require(deadline, deadline.getValue() != null);
        return errors.none() ? Optional.of(draft()) : Optional.empty();
    }

    private RoundDraft draft() {
        List<DongCode> chosen = visited.getValue().stream().map(Dong::code).toList();
        places.keySet().retainAll(chosen);
        places.putAll(centres.apply(
                chosen.stream().filter(dong -> !places.containsKey(dong)).toList()));
        return new RoundDraft(
                title.getValue(),
                description.getValue(),
                type.getValue(),
                planYear.getValue(),
                firstDay.getValue(),
                lastDay.getValue(),
                visitMinutes.getValue(),
                List.copyOf(slots.getValue()),
                travelMinutes.getValue(),
                deadline.getValue(),
                policy.getValue(),
                roles.getValue(),
                places,
                teams.typed(),
                weights.typed(),
                electionReason.getValue(),
                contactName.getValue(),
                contactPhone.getValue());
    }

    private void clearErrors() {
        fields.values().forEach(field -> FieldErrors.clear((HasValidationProperties) field));
        Stream.of(firstDay, lastDay).forEach(FieldErrors::clear);
        teams.clearErrors();
    }

    /** Puts a refusal next to the field that is to blame. */
    void show(RoundProblem refusal) {
        RoundField field = refusal.field();
        String text = Notices.text(refusal);
        if (field == RoundField.TEAMS) {
            teams.refuse(text);
            return;
        }
        Component component = field == null ? null : fields.get(field);
        if (component == null) {
            Notices.problem(refusal);
            return;
        }
        component.setVisible(true);
        HasValidationProperties validated = (HasValidationProperties) component;
        validated.setErrorMessage(text);
        validated.setInvalid(true);
        component.scrollIntoView();
    }
}
