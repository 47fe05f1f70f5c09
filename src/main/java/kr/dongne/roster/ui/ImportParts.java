package kr.dongne.roster.ui;

import java.time.Clock;
import kr.dongne.people.Contacts;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.RosterApplying;
import kr.dongne.roster.RosterChecks;
import kr.dongne.roster.RosterFiles;
import kr.dongne.roster.RosterImports;
import org.springframework.stereotype.Component;

/** What the steps of the screen work with. */
@Component
record ImportParts(
        RosterImports imports,
        RosterChecks checks,
        RosterApplying applying,
        RosterFiles files,
        Contacts contacts,
        Clock clock) {

    String stateOf(ImportId id, int line) {
        return Words.text("roster.line." + checks.stateOf(id, line));
    }
}
