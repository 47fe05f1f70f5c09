package kr.dongne.material;

import java.util.Optional;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;

/** Which events are one dong's own, because a higher room says so: to those the dong adds files too. */
public interface EventsOfDongs {

    Optional<DongCode> dongOf(EventId event);
}
