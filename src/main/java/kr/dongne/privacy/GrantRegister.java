package kr.dongne.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.account.AccountQueries;
import kr.dongne.account.AccountRow;
import kr.dongne.account.GrantRow;
import kr.dongne.account.GrantScopes;
import kr.dongne.document.Column;
import kr.dongne.document.DocumentFile;
import kr.dongne.document.Layout;
import kr.dongne.document.Register;
import kr.dongne.document.Section;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which role since when, given by whom; and who had. */
@Service
public class GrantRegister {

    private final AccountQueries accounts;
    private final GrantScopes scopes;
    private final PrivacyWords words;
    private final AccessLog log;
    private final Clock clock;

    GrantRegister(AccountQueries accounts, GrantScopes scopes, PrivacyWords words, AccessLog log, Clock clock) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    /** All grants, by account and the newest first; reading them is logged. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public List<GrantLine> list(boolean currentOnly) {
        log.record(AccessTask.GRANTS_READ, List.of(), null);
        return lines(currentOnly);
    }

    /** The same as a workbook; refuses without a reason, which the access log keeps. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public DocumentFile export(boolean currentOnly, Locale language, String reason) {
        if (reason.isBlank()) throw new PrivacyProblem.TextMissing();
        log.record(AccessTask.DOCUMENT_DOWNLOADED, List.of(), "grants: " + reason.strip());
        String title = words.text(language, "privacy.grants.title");
        List<List<String>> rows =
                lines(currentOnly).stream().map(line -> cells(line, language)).toList();
        return DocumentFile.xlsx(
                title + " " + LocalDate.now(clock),
                new Register(
                        language,
                        title,
                        List.of(),
                        null,
                        List.of(
                                column(language, "account"),
                                column(language, "role"),
                                column(language, "scope"),
                                column(language, "period"),
                                column(language, "state"),
                                column(language, "granted"),
                                column(language, "revoked")),
                        List.of(new Section("", rows)),
                        List.of(),
                        Layout.WIDE_LIST));
    }

    private List<GrantLine> lines(boolean currentOnly) {
        LocalDate today = LocalDate.now(clock);
        Map<DongCode, String> dongs = scopes.dongs();
        List<GrantLine> lines = new ArrayList<>();
        for (AccountRow account : accounts.list())
            for (GrantRow grant : accounts.grants(account.id())) {
                boolean counts = account.enabled() && grant.countsOn(today);
                if (counts || !currentOnly) lines.add(new GrantLine(account, grant, scope(grant, dongs), counts));
            }
        lines.sort(Comparator.comparing(line -> line.account().displayName()));
        return lines;
    }

    private String scope(GrantRow grant, Map<DongCode, String> dongs) {
        DongCode dong = grant.dong();
        String where = dong == null ? "" : dongs.getOrDefault(dong, dong.value());
        if (grant.event() == null) return where;
        String event = scopes.eventName(grant.event());
        return where.isEmpty() ? event : where + ", " + event;
    }

    private Column column(Locale language, String name) {
        return Column.text(words.text(language, "privacy.grants." + name), 3);
    }

    private List<String> cells(GrantLine line, Locale language) {
        GrantRow grant = line.grant();
        return List.of(
                line.account().displayName() + " (" + line.account().username() + ")",
                words.text(language, "account.role." + grant.role()),
                line.scope(),
                grant.from() + " ~ " + (grant.to() == null ? "" : grant.to()),
                words.text(language, line.stateKey()),
                by(grant.grantedBy()) + InWords.instant(grant.grantedAt(), language),
                grant.revokedAt() == null ? "" : by(grant.revokedBy()) + InWords.instant(grant.revokedAt(), language));
    }

    private static String by(@Nullable String name) {
        return Objects.requireNonNullElse(name, "-") + ", ";
    }
}
