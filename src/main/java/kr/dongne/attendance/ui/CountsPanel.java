package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import kr.dongne.attendance.AttendanceCounts;
import kr.dongne.attendance.DongCount;
import kr.dongne.attendance.Tally;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The numbers: how many came of how many, what the others are, and each dong with its quorum. */
final class CountsPanel extends Section {

    private final Div total = new Div();
    private final UnorderedList dongs = new UnorderedList();

    CountsPanel(AttendanceCounts counts) {
        addClassName("attendance-counts");
        getElement().setAttribute("aria-label", Words.text("attendance.counts"));
        dongs.addClassName("attendance-dongs");
        add(total, dongs);
        show(counts);
    }

    void show(AttendanceCounts counts) {
        total.removeAll();
        total.add(list(counts.total()));
        dongs.removeAll();
        for (DongCount dong : counts.dongs()) dongs.add(new ListItem(name(dong), numbers(dong.tally()), quorum(dong)));
    }

    private static DescriptionList list(Tally tally) {
        DescriptionList list = new DescriptionList();
        list.addClassName("attendance-totals");
        add(list, "attendance.count.came", tally.came());
        add(list, "attendance.count.expected", tally.expected());
        add(list, "attendance.count.open", tally.open());
        add(list, "attendance.status.LATE", tally.late());
        add(list, "attendance.status.LEFT_EARLY", tally.leftEarly());
        add(list, "attendance.status.PROXY", tally.proxy());
        add(list, "attendance.status.EXCUSED", tally.excused());
        add(list, "attendance.status.ABSENT", tally.absent());
        add(list, "attendance.walk-in", tally.walkIns());
        return list;
    }

    private static void add(DescriptionList list, String key, int number) {
        Div pair = new Div(
                new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(Integer.toString(number)));
        list.getElement().appendChild(pair.getElement());
    }

    private static Component name(DongCount dong) {
        Span name = new Span(dong.dong() == null ? Words.text("attendance.no-dong") : dong.name());
        name.addClassName("attendance-dong-name");
        return name;
    }

    private static Component numbers(Tally tally) {
        return new Span(Words.text("attendance.count.of", tally.came(), tally.expected()));
    }

    private static Component quorum(DongCount dong) {
        if (!dong.quorumAsked()) return new Span();
        if (dong.quorate()) return new StatusBadge(Tone.SUCCESS, Words.text("attendance.quorum.met"));
        String missing = dong.missing().stream().map(Words::role).collect(Collectors.joining(", "));
        return new StatusBadge(Tone.WARNING, Words.text("attendance.quorum.missing", missing));
    }
}
