package kr.dongne.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.SystemActor;
import kr.dongne.account.GrantScopes;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventFilter;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.stereotype.Component;

/** The names of dongs and events for the administrators, who see neither people nor answers. */
@Component
class RoomScopes implements GrantScopes {

    private final Dongs dongs;
    private final EventQueries events;
    private final SystemActor system;

    RoomScopes(Dongs dongs, EventQueries events, SystemActor system) {
        this.dongs = dongs;
        this.events = events;
        this.system = system;
    }

    @Override
    public Map<DongCode, String> dongs() {
        Map<DongCode, String> names = new LinkedHashMap<>();
        for (Dong dong : dongs.all()) names.put(dong.code(), dong.name());
        return names;
    }

    @Override
    public Map<UUID, String> events() {
        Map<UUID, String> names = new LinkedHashMap<>();
        system.call(() -> events.list(new EventFilter(EventFilter.When.UPCOMING, null)))
                .forEach(event -> names.put(event.id().value(), event.number() + " " + event.title()));
        system.call(() -> events.list(new EventFilter(EventFilter.When.DRAFTS, null)))
                .forEach(event -> names.put(event.id().value(), event.number() + " " + event.title()));
        return names;
    }

    @Override
    public String eventName(UUID event) {
        try {
            return system.call(() -> events.of(new EventId(event))).title();
        } catch (NotFound unknown) {
            return event.toString();
        }
    }
}
