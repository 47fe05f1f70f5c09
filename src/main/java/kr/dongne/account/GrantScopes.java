package kr.dongne.account;

import java.util.Map;
import java.util.UUID;
import kr.dongne.shared.DongCode;

/** To what a role can be bound, with names: asked by the administrators' screens, answered by the rooms above. */
public interface GrantScopes {

    /** The district's dongs in their order. */
    Map<DongCode, String> dongs();

    /** Events that are not over. */
    Map<UUID, String> events();

    /** What the event is called, also when it is over; its id when nobody knows it. */
    String eventName(UUID event);
}
