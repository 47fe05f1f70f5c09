package kr.dongne.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundRow;
import kr.dongne.round.RoundStatus;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.stereotype.Component;

/** What the actor may subscribe to, and what it is called. */
@Component
class FeedChoices {

    private final FeedTable table;
    private final Dongs dongs;
    private final RoundQueries rounds;
    private final CurrentActor currentActor;

    FeedChoices(FeedTable table, Dongs dongs, RoundQueries rounds, CurrentActor currentActor) {
        this.table = table;
        this.dongs = dongs;
        this.rounds = rounds;
        this.currentActor = currentActor;
    }

    /** The own events and visits first, then the district, its dongs, and the rounds that run. */
    List<FeedChoice> all() {
        Actor actor = currentActor.get();
        List<FeedChoice> choices = new ArrayList<>();
        AccountId account = actor.account();
        if (account != null && table.isSomebody(account)) choices.add(plain(FeedKind.OWN));
        if (actor.is(Role.CONSULTANT)) choices.add(plain(FeedKind.VISITS));
        if (actor.seesWholeDistrict()) choices.add(plain(FeedKind.DISTRICT));
        if (!isStaff(actor)) return choices;
        dongs.mine().forEach(dong -> choices.add(new FeedChoice(FeedTarget.of(dong.code()), dong.name())));
        rounds.list().stream()
                .filter(round -> round.status() == RoundStatus.PUBLISHED)
                .forEach(round -> choices.add(new FeedChoice(FeedTarget.of(round.id()), round.title())));
        return choices;
    }

    private static FeedChoice plain(FeedKind kind) {
        return new FeedChoice(FeedTarget.of(kind), "");
    }

    private static boolean isStaff(Actor actor) {
        return actor.seesWholeDistrict() || actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
    }

    /** The name of what each of these shows, with as few questions as for one. */
    List<FeedRow> named(List<FeedSource> feeds) {
        if (feeds.isEmpty()) return List.of();
        Map<DongCode, String> dongNames = dongs.all().stream().collect(Collectors.toMap(Dong::code, Dong::name));
        Map<UUID, String> titles = rounds.list().stream()
                .collect(Collectors.toMap(round -> round.id().value(), RoundRow::title));
        return feeds.stream()
                .map(feed -> new FeedRow(
                        feed.id(),
                        feed.target(),
                        name(feed.target(), dongNames, titles),
                        feed.label(),
                        feed.holidays(),
                        feed.createdAt(),
                        feed.readAt()))
                .toList();
    }

    private static String name(FeedTarget target, Map<DongCode, String> dongNames, Map<UUID, String> titles) {
        if (target.dong() != null)
            return dongNames.getOrDefault(target.dong(), target.dong().value());
        return target.round() == null ? "" : titles.getOrDefault(target.round().value(), "");
    }

    /** The name of what one shows; refuses with {@link NotFound} a dong or round that the actor does not see. */
    String name(FeedTarget target) {
        DongCode dong = target.dong();
        if (dong != null && !currentActor.get().sees(dong)) throw new NotFound();
        if (dong != null) return dongs.name(dong);
        return target.round() == null ? "" : rounds.of(target.round()).title();
    }
}
