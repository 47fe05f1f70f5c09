package kr.dongne.round.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.assignment.Feasibility;
import kr.dongne.assignment.Relaxation;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundStatus;
import kr.dongne.round.plan.Reasons;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** Whether the round is possible, what stands in the way, and what was set. */
final class OverviewPart extends Div {

    private final transient RoundDetails round;
    private final transient RoundParts parts;

    OverviewPart(RoundDetails round, RoundParts parts) {
        this.round = round;
        this.parts = parts;
        addClassName("round-overview");
        List<WindowRow> windows = parts.windows().of(round.id());
        if (round.status() != RoundStatus.CLOSED) add(feasibility(windows));
        List<VisitRow> affected = affected(windows);
        if (!affected.isEmpty()) add(affectedCard(affected));
        add(facts());
        add(new ConsultantsPart(round, parts));
    }

    private Section feasibility(List<WindowRow> windows) {
        Feasibility found = parts.feasibility().check(round.id());
        Section section = new Section(new H2(getTranslation("round.feasibility.title")));
        section.addClassNames("card", "round-feasibility");
        Tone tone = found.possible() ? Tone.SUCCESS : Tone.DANGER;
        String text = found.possible()
                ? getTranslation("round.feasibility.possible", found.dongs())
                : getTranslation("round.feasibility.impossible", found.dongs(), found.visits());
        section.add(new Paragraph(new StatusBadge(tone, text)));
        section.add(new Paragraph(getTranslation("round.feasibility.days", found.workingDays())));
        if (found.beyondOneADayAtLeast() > 0)
            section.add(new Paragraph(getTranslation(
                    "round.feasibility.doubled",
                    found.dongs(),
                    found.workingDays(),
                    found.beyondOneADayAtLeast(),
                    found.busiestDayAtLeast())));
        UnorderedList blocked = blocked(windows);
        if (blocked.getComponentCount() > 0) section.add(blocked);
        if (!found.relaxations().isEmpty()) section.add(relaxations(found.relaxations()));
        return section;
    }

    private UnorderedList blocked(List<WindowRow> windows) {
        UnorderedList list = new UnorderedList();
        windows.stream()
                .filter(window -> !window.open())
                .map(window -> getTranslation(
                        "round.feasibility.blocked",
                        window.slot().start().toLocalDate(),
                        window.block() == null ? "" : window.block().text()))
                .distinct()
                .forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private Div relaxations(List<Relaxation> relaxations) {
        UnorderedList list = new UnorderedList();
        for (Relaxation relaxation : relaxations)
            list.add(new ListItem(getTranslation(
                    "round.feasibility.relax."
                            + relaxation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    relaxation.by(),
                    relaxation.visits())));
        return new Div(new Paragraph(getTranslation("round.feasibility.relax.title")), list);
    }

    private List<VisitRow> affected(List<WindowRow> windows) {
        Map<WindowId, WindowRow> byId = windows.stream().collect(Collectors.toMap(WindowRow::id, Function.identity()));
        return parts.visits().of(round.id()).stream()
                .filter(visit -> {
                    WindowRow window = byId.get(visit.window());
                    return window != null && !window.open();
                })
                .toList();
    }

    private Section affectedCard(List<VisitRow> visits) {
        UnorderedList list = new UnorderedList();
        for (VisitRow visit : visits)
            list.add(new ListItem(getTranslation(
                    "round.feasibility.blocked", visit.slot(), parts.dongs().name(visit.dong()))));
        Section section = new Section(
                new H2(new StatusBadge(Tone.WARNING, VaadinIcon.WARNING, getTranslation("round.overview.affected"))),
                new Paragraph(getTranslation("round.overview.affected.text")),
                list);
        section.addClassName("card");
        return section;
    }

    private Section facts() {
        Reasons.Words words = parts.reasons().of(round, getLocale());
        DescriptionList list = new DescriptionList();
        list.addClassName("round-facts");
        fact(
                list,
                "round.field.visit-minutes",
                getTranslation(
                        "round.overview.visit",
                        round.draft().visitMinutes(),
                        round.draft().travelMinutes()));
        fact(
                list,
                "round.overview.teams",
                round.draft().teams().stream()
                        .map(team -> words.team(team.id()))
                        .collect(Collectors.joining(" · ")));
        fact(list, "round.field.dongs", round.dongs().stream().map(words::dong).collect(Collectors.joining(", ")));
        fact(
                list,
                "round.overview.roles",
                round.draft().roles().stream()
                        .sorted()
                        .map(role -> getTranslation("people.role." + role.name()))
                        .collect(Collectors.joining(", ")));
        fact(
                list,
                "round.overview.policy",
                getTranslation(round.draft().policy().textKey()));
        fact(list, "round.overview.deadline", InWords.brief(round.draft().answerDeadline(), getLocale()));
        Section section = new Section(new H2(getTranslation("round.overview.facts")), list);
        section.addClassName("card");
        if (round.draft().description() != null)
            section.add(new Paragraph(round.draft().description()));
        return section;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
