package kr.dongne.event;

import kr.dongne.draft.EventDraft;

/** What the room of invitations knows about the consequences of a date; implemented there. */
public interface EventImpact {

    /** Who gets an update and whose answer is asked again if the event became like this. */
    ChangeImpact of(EventId event, EventDraft draft);
}
