package kr.dongne.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.roster.LineStore.Compared;
import kr.dongne.roster.RosterProblem.Unreadable;
import kr.dongne.roster.RosterProblem.Why;
import kr.dongne.shared.ui.Broadcast;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads the lines of a file, compares them and lays them down as a dry run, a piece at a time. */
@Component
class RosterReading implements DisposableBean {

    /** The most lines that an import can have. */
    static final int MOST_LINES = 100_000;

    private static final int PIECE = 1_000;
    private static final int IDS_A_LOG_ENTRY = 5_000;

    private final Comparison comparison;
    private final Mappings mappings;
    private final ImportStore imports;
    private final LineStore lines;
    private final AccessLog log;
    private final Broadcast broadcast;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    RosterReading(
            Comparison comparison,
            Mappings mappings,
            ImportStore imports,
            LineStore lines,
            AccessLog log,
            Broadcast broadcast) {
        this.comparison = comparison;
        this.mappings = mappings;
        this.imports = imports;
        this.lines = lines;
        this.log = log;
        this.broadcast = broadcast;
    }

    /** Refuses with {@link Unreadable}. */
    void read(ImportId id, FileLines file) {
        Headings headings = new Headings();
        Pieces pieces = new Pieces(id);
        file.forEach(line -> {
            if (!line.blank()) headings.take(line).forEach(one -> pieces.take(one, headings));
        });
        headings.end().forEach(one -> pieces.take(one, headings));
        pieces.end();
        if (pieces.read == 0) throw new Unreadable(Why.EMPTY);
        finish(id, Objects.requireNonNull(pieces.run));
    }

    /** Compares all lines again, after their columns or the known people have changed. */
    void again(ImportId id, ColumnMapping mapping) {
        Comparison.Run run = comparison.begin(mapping);
        int read = 0;
        int masked = imports.of(id).masked();
        List<LineToCheck> piece = lines.after(id, -1, PIECE);
        while (!piece.isEmpty()) {
            lines.save(id, run.compare(piece));
            read += piece.size();
            progressed(id, read, masked);
            piece = lines.after(id, piece.getLast().number(), PIECE);
        }
        finish(id, run);
    }

    private void finish(ImportId id, Comparison.Run run) {
        lines.save(id, run.compare(lines.these(id, run.facts().toLookAtAgain())));
        record(AccessTask.ROSTER_CHECKED, run.met(), "compared");
        imports.checked(id);
        broadcast.publish(id.topic());
    }

    /** One entry names so many people that it can still be read. */
    void record(AccessTask task, Set<UUID> people, String detail) {
        List<UUID> all = List.copyOf(people);
        for (int from = 0; from == 0 || from < all.size(); from += IDS_A_LOG_ENTRY)
            log.record(task, all.subList(from, Math.min(all.size(), from + IDS_A_LOG_ENTRY)), detail);
    }

    private void progressed(ImportId id, int read, int masked) {
        imports.progressed(id, read, masked);
        broadcast.publish(id.topic());
    }

    @Override
    public void destroy() {
        writers.shutdownNow();
    }

    /** While one piece is written the next one is read and compared. */
    private final class Pieces {

        private final ImportId id;
        private final List<LineToCheck> piece = new ArrayList<>(PIECE);
        private Comparison.@Nullable Run run;
        private @Nullable Future<?> writing;
        private int read;
        private int masked;

        private Pieces(ImportId id) {
            this.id = id;
        }

        private void take(FileLine line, Headings headings) {
            if (run == null) run = begin(headings.texts());
            if (++read > MOST_LINES) throw new Unreadable(Why.TOO_MANY_LINES);
            for (String cell : line.cells()) if (cell.equals(CellTexts.MASKED)) masked++;
            piece.add(LineToCheck.fresh(line));
            if (piece.size() == PIECE) write();
        }

        private Comparison.Run begin(List<String> headings) {
            ColumnMapping mapping = mappings.of(headings);
            imports.mapped(id, headings, mapping);
            return comparison.begin(mapping);
        }

        private void write() {
            if (run == null || piece.isEmpty()) return;
            List<Compared> compared = run.compare(piece);
            piece.clear();
            await();
            int soFar = read;
            int maskedSoFar = masked;
            writing = writers.submit(() -> {
                lines.save(id, compared);
                progressed(id, soFar, maskedSoFar);
            });
        }

        private void end() {
            write();
            await();
        }

        private void await() {
            try {
                if (writing != null) writing.get();
                writing = null;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            }
        }
    }
}
