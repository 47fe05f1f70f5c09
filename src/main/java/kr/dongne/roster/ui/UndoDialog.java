package kr.dongne.roster.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.RosterApplying;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** Asks before an import is taken back, and names those who will stay as they are. */
final class UndoDialog {

    private static final int NAMED = 10;

    private final RosterApplying applying;
    private final Contacts contacts;
    private final Clock clock;

    UndoDialog(RosterApplying applying, Contacts contacts, Clock clock) {
        this.applying = applying;
        this.contacts = contacts;
        this.clock = clock;
    }

    void ask(ImportHead head, Runnable done) {
        Confirm.danger(
                Words.text("roster.undo.title"),
                text(applying.staying(head.id())),
                Words.text("roster.undo.button"),
                () -> {
                    applying.undo(head.id());
                    Notices.success("roster.undo.done");
                    done.run();
                });
    }

    private String text(List<PersonId> staying) {
        String what = Words.text("roster.undo.text");
        if (staying.isEmpty()) return what;
        List<PersonId> first = staying.stream().limit(NAMED).toList();
        String names = contacts.byIds(first, LocalDate.now(clock)).values().stream()
                .map(one -> one.name())
                .collect(Collectors.joining(", "));
        int more = staying.size() - first.size();
        String named = more == 0 ? names : Words.text("roster.undo.more", names, more);
        return what + " " + Words.text("roster.undo.staying", staying.size(), named);
    }
}
