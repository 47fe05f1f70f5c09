package kr.dongne.attendance;

import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came who was not found on the list: matched against list and roster by name and dong, else written down.
 *
 * @param chosen which of several people of that name it is; null lets name, dong and phone decide
 * @param somebodyElse none of those of that name: a person of their own
 * @param proxyFor in whose place; null for oneself
 * @param reason needed once the event is closed (at most 300 characters)
 * @param key made once for each tap (at most 100 characters); the same key gets the same answer
 */
public record WalkIn(
        EventId event,
        String name,
        @Nullable DongCode dong,
        @Nullable String phone,
        @Nullable AttendeeId chosen,
        boolean somebodyElse,
        @Nullable AttendeeId proxyFor,
        @Nullable String reason,
        @Nullable String desk,
        @Nullable String key) {

    /** The plain case: a name and a dong. */
    public static WalkIn of(EventId event, String name, @Nullable DongCode dong, @Nullable String key) {
        return new WalkIn(event, name, dong, null, null, false, null, null, null, key);
    }

    public WalkIn {
        name = name.strip().replaceAll("\\s+", " ");
    }
}
