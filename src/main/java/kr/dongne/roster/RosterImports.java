package kr.dongne.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.dongne.access.Access;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Begins imports and corrects their dry runs; nothing here touches a person. */
@Service
public class RosterImports {

    /** What is read while its uploader waits; more is read behind the screen. */
    private static final int SMALL_BYTES = 400_000;

    private static final int SMALL_LINES = 2_000;

    private final ImportStore imports;
    private final LineStore lines;
    private final Mappings mappings;
    private final RosterReading reading;
    private final Recheck recheck;
    private final RosterWork work;
    private final Transactions transactions;

    RosterImports(
            ImportStore imports,
            LineStore lines,
            Mappings mappings,
            RosterReading reading,
            Recheck recheck,
            RosterWork work,
            Transactions transactions) {
        this.imports = imports;
        this.lines = lines;
        this.mappings = mappings;
        this.reading = reading;
        this.recheck = recheck;
        this.work = work;
        this.transactions = transactions;
    }

    /** Reads the file and compares it; refuses with {@link RosterProblem.Unreadable}, a large file by its state later. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public ImportId begin(RosterFile file) {
        FileLines content = file.lines();
        ImportId id = imports.add(file);
        if (file.content().length > SMALL_BYTES) {
            work.later(id, () -> reading.read(id, content));
            return id;
        }
        try {
            reading.read(id, content);
            return id;
        } catch (RuntimeException refused) {
            imports.delete(id);
            throw refused;
        }
    }

    /** Matches the columns anew and compares every line again. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void map(MapColumns wanted) {
        ImportHead head = transactions.call(() -> {
            ImportHead found = open(wanted.id());
            imports.mapped(wanted.id(), found.headings(), wanted.mapping());
            imports.reading(wanted.id());
            mappings.remember(found.headings(), wanted.mapping());
            return found;
        });
        compareAgain(head, wanted.mapping());
    }

    /** Compares every line again with the people as they are now. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void compareAgain(ImportId id) {
        ImportHead head = transactions.call(() -> {
            ImportHead found = open(id);
            imports.reading(id);
            return found;
        });
        compareAgain(head, head.mapping());
    }

    /** Corrects one cell; its line, and those that have to do with it, are checked again. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void correct(CorrectCell wanted) {
        transactions.run(() -> {
            ImportHead head = open(wanted.id());
            ColumnMapping mapping = withColumn(head, wanted.column());
            LineToCheck line = lines.of(wanted.id(), wanted.line());
            int column = Objects.requireNonNull(mapping.columns().get(wanted.column()));
            recheck.replace(wanted.id(), mapping, line.corrected(column, CellTexts.tidy(wanted.text())));
        });
    }

    /** Decides whom a line means; refuses with {@link NotFound} somebody whom it was not asked about. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void decide(DecideLine wanted) {
        transactions.run(() -> {
            ImportHead head = open(wanted.id());
            LineToCheck line = lines.of(wanted.id(), wanted.line());
            if (wanted.decision() instanceof Decision.Known known
                    && !recheck.candidates(wanted.id(), head.mapping(), line)
                            .contains(known.person().value())) throw new NotFound();
            recheck.replace(wanted.id(), head.mapping(), line.decided(wanted.decision()));
        });
    }

    /** Deletes a dry run that is not wanted. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void discard(ImportId id) {
        transactions.run(() -> {
            ImportState state = imports.lock(id).state();
            if (state == ImportState.APPLIED || state == ImportState.UNDONE) throw new RosterProblem.WrongStep();
            imports.delete(id);
        });
    }

    private void compareAgain(ImportHead head, ColumnMapping mapping) {
        Runnable comparing = () -> reading.again(head.id(), mapping);
        if (head.linesRead() > SMALL_LINES) work.later(head.id(), comparing);
        else comparing.run();
    }

    /** A field that no column holds gets one behind the file's own. */
    private ColumnMapping withColumn(ImportHead head, RosterColumn column) {
        if (head.mapping().columns().containsKey(column)) return head.mapping();
        Set<Integer> used = new HashSet<>(head.mapping().columns().values());
        List<String> headings = head.headings();
        int last = used.stream().mapToInt(Integer::intValue).max().orElse(-1);
        int free = Math.max(headings.size(), last + 1);
        ColumnMapping mapping = head.mapping().with(column, free);
        imports.mapped(head.id(), CellTexts.with(headings, free, Vocabulary.heading(column)), mapping);
        return mapping;
    }

    private ImportHead open(ImportId id) {
        ImportHead head = imports.lock(id);
        if (head.state() != ImportState.CHECKED) throw new RosterProblem.WrongStep();
        return head;
    }
}
