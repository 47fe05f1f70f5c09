package kr.dongne.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Ours and the peer in turn, at least five rounds after one that warms up; what counts is the median of the rounds' ratios.
 * Beside the wall time stands the processor time of this JVM and of the processes it started, such as the database.
 */
final class Duel {

    private static final double NANOS = 1e9;

    /** Something that is done. */
    interface Work {
        void run() throws Exception;
    }

    /** One side of a round; gives the figure that counts, the smaller the better. */
    interface Side {
        double run() throws Exception;
    }

    private record Cost(double figure, double processorSeconds) {}

    private final String number;
    private final String workload;
    private final String peer;
    private final String aim;
    private final String unit;

    /** A duel about the wall time of the whole work. */
    Duel(String number, String workload, String peer, String aim) {
        this(number, workload, peer, aim, "wall seconds");
    }

    Duel(String number, String workload, String peer, String aim, String unit) {
        this.number = number;
        this.workload = workload;
        this.peer = peer;
        this.aim = aim;
        this.unit = unit;
    }

    /** A side whose figure is the seconds that the work takes. */
    static Side timed(Work work) {
        return () -> {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / NANOS;
        };
    }

    /** Runs the rounds, prepares before each side, and writes the section of this benchmark. */
    void fight(int rounds, Work prepare, Side ours, Side theirs) throws Exception {
        List<Cost> our = new ArrayList<>();
        List<Cost> their = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            boolean oursFirst = round % 2 == 0;
            Cost first = measured(prepare, oursFirst ? ours : theirs);
            Cost second = measured(prepare, oursFirst ? theirs : ours);
            if (round == 0) continue; // warm-up
            our.add(oursFirst ? first : second);
            their.add(oursFirst ? second : first);
        }
        Results.write(number, section(our, their));
    }

    private static Cost measured(Work prepare, Side side) throws Exception {
        prepare.run();
        System.gc();
        long processor = processorNanos();
        double figure = side.run();
        return new Cost(figure, (processorNanos() - processor) / NANOS);
    }

    private static long processorNanos() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long started = ProcessHandle.current()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return machine.getProcessCpuTime() + started;
    }

    private String section(List<Cost> our, List<Cost> their) {
        double[] ratios = new double[our.size()];
        for (int i = 0; i < ratios.length; i++)
            ratios[i] = our.get(i).figure() / their.get(i).figure();
        Arrays.sort(ratios);
        StringBuilder text = new StringBuilder("## %s: %s%n%n".formatted(number, workload));
        text.append("Peer in the same run: %s. Aim: %s.%n%n".formatted(peer, aim));
        text.append(String.format(
                Locale.ROOT,
                "**Median ratio %.2f** (from %.2f to %.2f, %d rounds in turn after a warm-up), %s, JDK %s, %d cores.%n%n",
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                ratios.length,
                LocalDate.now(ZoneId.of("Asia/Seoul")),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors()));
        text.append("| | " + unit + ", median | processor seconds, median |\n|---|---|---|\n");
        text.append(row("ours", our)).append(row("peer", their));
        return text.toString();
    }

    private static String row(String name, List<Cost> costs) {
        double[] wall = costs.stream().mapToDouble(Cost::figure).sorted().toArray();
        double[] processor =
                costs.stream().mapToDouble(Cost::processorSeconds).sorted().toArray();
        return String.format(Locale.ROOT, "| %s | %.3f | %.2f |%n", name, median(wall), median(processor));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
