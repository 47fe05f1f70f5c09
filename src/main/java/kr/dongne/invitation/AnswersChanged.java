package kr.dongne.invitation;

import kr.dongne.event.EventId;

/** An invitation or an answer of this event has changed; screens read again. */
public record AnswersChanged(EventId event) {}
