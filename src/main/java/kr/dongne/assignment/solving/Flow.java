package kr.dongne.assignment.solving;

import java.util.Arrays;
import java.util.PriorityQueue;

/** The cheapest of the greatest flows through a network without negative costs, by the primal-dual method. */
public final class Flow {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final int[] first;
    private int[] next = new int[1024];
    private int[] to = new int[1024];
    private long[] left = new long[1024];
    private long[] cost = new long[1024];
    private int arcs;

    private final long[] potential;
    private final long[] distance;
    private final int[] depth;
    private final int[] at;

    public Flow(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
        potential = new long[nodes];
        distance = new long[nodes];
        depth = new int[nodes];
        at = new int[nodes];
    }

    /** Adds an arc and gives its number. */
    public int arc(int from, int target, long capacity, long price) {
        if (arcs + 2 > to.length) {
            next = Arrays.copyOf(next, arcs * 2);
            to = Arrays.copyOf(to, arcs * 2);
            left = Arrays.copyOf(left, arcs * 2);
            cost = Arrays.copyOf(cost, arcs * 2);
        }
        half(from, target, capacity, price);
        half(target, from, 0, -price);
        return arcs - 2;
    }

    private void half(int from, int target, long capacity, long price) {
        to[arcs] = target;
        left[arcs] = capacity;
        cost[arcs] = price;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** What flows through the arc. */
    public long through(int arc) {
        return left[arc ^ 1];
    }

    /** The price of the cheapest of the greatest flows. */
    public long send(int source, int sink) {
        long price = 0;
        while (shortest(source, sink)) {
            while (layers(source, sink)) {
                System.arraycopy(first, 0, at, 0, first.length);
                for (long sent = push(source, sink, FAR); sent > 0; sent = push(source, sink, FAR))
                    price += sent * (potential[sink] - potential[source]);
            }
        }
        return price;
    }

    private long reduced(int from, int arc) {
        return cost[arc] + potential[from] - potential[to[arc]];
    }

    private boolean shortest(int source, int sink) {
        Arrays.fill(distance, FAR);
        distance[source] = 0;
        var open = new PriorityQueue<long[]>((a, b) -> Long.compare(a[0], b[0]));
        open.add(new long[] {0, source});
        while (!open.isEmpty()) {
            long[] nearest = open.remove();
            int node = (int) nearest[1];
            if (nearest[0] > distance[node]) continue;
            if (node == sink) break;
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                long reach = nearest[0] + reduced(node, arc);
                if (left[arc] == 0 || reach >= distance[to[arc]]) continue;
                distance[to[arc]] = reach;
                open.add(new long[] {reach, to[arc]});
            }
        }
        if (distance[sink] == FAR) return false;
        for (int node = 0; node < potential.length; node++) potential[node] += Math.min(distance[node], distance[sink]);
        return true;
    }

    private boolean layers(int source, int sink) {
        Arrays.fill(depth, -1);
        int[] queue = new int[first.length];
        int end = 0;
        depth[source] = 0;
        queue[end++] = source;
        for (int begin = 0; begin < end; begin++) {
            int node = queue[begin];
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                if (left[arc] == 0 || depth[to[arc]] >= 0 || reduced(node, arc) != 0) continue;
                depth[to[arc]] = depth[node] + 1;
                queue[end++] = to[arc];
            }
        }
        return depth[sink] >= 0;
    }

    private long push(int node, int sink, long most) {
        if (node == sink) return most;
        for (; at[node] >= 0; at[node] = next[at[node]]) {
            int arc = at[node];
            if (left[arc] == 0 || depth[to[arc]] != depth[node] + 1 || reduced(node, arc) != 0) continue;
            long sent = push(to[arc], sink, Math.min(most, left[arc]));
            if (sent == 0) continue;
            left[arc] -= sent;
            left[arc ^ 1] += sent;
            return sent;
        }
        return 0;
    }
}
