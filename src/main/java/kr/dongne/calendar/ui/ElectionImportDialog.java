package kr.dongne.calendar.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import kr.dongne.calendar.AnnounceElection;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.ElectionList;
import kr.dongne.calendar.ImportLine;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** Takes many elections at once. */
final class ElectionImportDialog extends ImportDialog<AnnounceElection> {

    private final transient SpecialDays days;

    ElectionImportDialog(SpecialDays days, Runnable done) {
        super("calendar.election.import", done);
        this.days = days;
    }

    @Override
    List<ImportLine<AnnounceElection>> read(String typed) {
        return ElectionList.read(typed);
    }

    @Override
    ListItem taken(AnnounceElection election) {
        return new ListItem(
                new Span(election.name()),
                new Span(getTranslation(
                        "calendar.election.import.restricted",
                        InWords.date(election.restrictedFrom(), getLocale()),
                        InWords.date(election.pollingDay(), getLocale()))),
                state(election));
    }

    @Override
    void save(List<AnnounceElection> values) {
        days.announceElections(values);
    }

    private StatusBadge state(AnnounceElection wanted) {
        Optional<Election> known = days.known(wanted);
        if (known.isEmpty()) return new StatusBadge(Tone.SUCCESS, getTranslation("calendar.import.new"));
        return known.get().restrictedFrom().equals(wanted.restrictedFrom())
                ? new StatusBadge(Tone.NEUTRAL, getTranslation("calendar.import.same"))
                : new StatusBadge(Tone.INFO, getTranslation("calendar.election.import.period"));
    }
}
