package kr.dongne.assignment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kr.dongne.shared.DongCode;

/** Rounds for tests: by hand, the source's, and random ones. */
public final class Given {

    public static final LocalDate MONDAY = LocalDate.of(2024, 5, 27);

    private Given() {}

    public static DongCode dong(int number) {
        return new DongCode("1154%06d".formatted(number));
    }

    public static WindowKey windowKey(int number) {
        return new WindowKey(new UUID(1, number));
    }

    public static TeamKey teamKey(int number) {
        return new TeamKey(new UUID(2, number));
    }

    public static ConsultantKey consultant(int number) {
        return new ConsultantKey(new UUID(3, number));
    }

    /** A window of two hours on the day that is so many days after the Monday. */
    public static Window window(int number, int day, int hour) {
        return window(number, day, hour, 1, false);
    }

    public static Window window(int number, int day, int hour, int capacity, boolean blocked) {
        LocalDateTime start = MONDAY.plusDays(day).atTime(hour, 0);
        return new Window(windowKey(number), start, start.plusHours(2), capacity, blocked);
    }

    public static Team team(int number, int mostADay, int... consultants) {
        Set<ConsultantKey> members = new LinkedHashSet<>();
        for (int consultant : consultants) members.add(consultant(consultant));
        return new Team(teamKey(number), members, List.of(), mostADay);
    }

    public static Team away(Team team, int day) {
        LocalDateTime morning = MONDAY.plusDays(day).atStartOfDay();
        return new Team(
                team.key(), team.consultants(), List.of(new Interval(morning, morning.plusDays(1))), team.mostADay());
    }

    public static Placement at(int window, int team) {
        return new Placement(windowKey(window), teamKey(team));
    }

    public static Party party(int dong, int... wishes) {
        WindowKey[] keys = new WindowKey[wishes.length];
        for (int i = 0; i < wishes.length; i++) keys[i] = windowKey(wishes[i]);
        return Party.wishing(dong(dong), keys);
    }

    public static Problem problem(List<Party> parties, List<Team> teams, List<Window> windows) {
        return new Problem(parties, teams, windows, 30, Weights.USUAL, 1);
    }

    /** The round from 27 May to 7 June 2024: 6 June is a holiday, ten dongs, one team, two windows a day. */
    public static Problem source() {
        List<Window> windows = new ArrayList<>();
        for (int day : new int[] {0, 1, 2, 3, 4, 7, 8, 9, 10, 11})
            for (int half = 0; half < 2; half++)
                windows.add(window(windows.size(), day, half == 0 ? 10 : 14, 1, day == 10));
        int[][] wishes = {
            {2, 3, 4}, {3, 2, 5}, {3, 4, 6}, {0, 1, 2}, {3, 0, 12}, {12, 13, 3}, {13, 12, 14}, {}, {}, {8, 9, 2}
        };
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < wishes.length; i++) parties.add(party(i, wishes[i]));
        parties.set(2, parties.get(2).havingLostLastYear());
        return problem(parties, List.of(team(0, 2, 0, 1)), windows);
    }

    /** A small round at random: teams that share consultants, days off, marks, pins, tight and infeasible ones. */
    public static Problem random(long seed) {
        var chance = new Random(seed * 7919 + 17);
        int dongs = 5 + chance.nextInt(8);
        int days = 2 + chance.nextInt(5);
        int[] hours = chance.nextBoolean() ? new int[] {10, 14} : new int[] {9, 11, 14, 16, 18};
        List<Window> windows = new ArrayList<>();
        for (int day = 0; day < days; day++)
            for (int hour : hours)
                windows.add(window(windows.size(), day, hour, 1 + chance.nextInt(2), chance.nextInt(9) == 0));
        List<Team> teams = new ArrayList<>();
        int many = 1 + chance.nextInt(3);
        boolean sharing = chance.nextInt(3) == 0;
        for (int team = 0; team < many; team++) {
            Team present = sharing
                    ? team(team, 1 + chance.nextInt(3), team, (team + 1) % many)
                    : team(team, 1 + chance.nextInt(3), 10 + team);
            teams.add(chance.nextInt(3) == 0 ? away(present, chance.nextInt(days)) : present);
        }
        List<Party> parties = new ArrayList<>();
        for (int dong = 0; dong < dongs; dong++) parties.add(party(chance, dong, windows, teams));
        Weights weights = chance.nextInt(4) == 0 ? Weights.USUAL.withMove(15) : Weights.USUAL;
        return new Problem(parties, teams, windows, chance.nextInt(3) * 30, weights, seed);
    }

    private static Party party(Random chance, int dong, List<Window> windows, List<Team> teams) {
        Set<Integer> wishes = new LinkedHashSet<>();
        int popular = Math.min(windows.size(), 4);
        for (int wish = chance.nextInt(4); wish > 0; wish--)
            wishes.add(chance.nextInt(chance.nextBoolean() ? popular : windows.size()));
        Party party = party(dong, wishes.stream().mapToInt(Integer::intValue).toArray());
        if (chance.nextInt(4) == 0) party = party.withCannot(windowKey(chance.nextInt(windows.size())));
        if (chance.nextInt(6) == 0) party = party.withVenueTaken(windowKey(chance.nextInt(windows.size())));
        if (chance.nextInt(4) == 0) party = party.havingLostLastYear();
        if (chance.nextInt(6) == 0) party = party.wishingEvening();
        if (chance.nextInt(5) == 0)
            party = party.placed(at(chance.nextInt(windows.size()), chance.nextInt(teams.size())));
        if (dong == 0 && chance.nextInt(5) == 0) {
            int window = chance.nextInt(windows.size());
            boolean may = !windows.get(window).blocked()
                    && !teams.getFirst().awayIn(windows.get(window))
                    && !party.cannot().contains(windowKey(window))
                    && !party.venueTaken().contains(windowKey(window));
            if (may) party = party.pinned(at(window, 0));
        }
        return party;
    }
}
