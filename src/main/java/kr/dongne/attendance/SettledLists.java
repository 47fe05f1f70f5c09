package kr.dongne.attendance;

import java.util.Set;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;

/** The dongs whose list of an event the office has closed: a change there needs a reason, and is none of a desk's. */
public interface SettledLists {

    Set<DongCode> at(EventId event);
}
