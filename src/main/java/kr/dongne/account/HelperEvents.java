package kr.dongne.account;

import java.util.UUID;

/** Which events take helpers at this moment; the room that knows events answers. */
public interface HelperEvents {

    /** Refuses, with a message for the officer, an event whose desk is not open. */
    void refuseUnlessHeld(UUID event);
}
