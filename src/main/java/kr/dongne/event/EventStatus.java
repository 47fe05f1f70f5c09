package kr.dongne.event;

/** Where an event is in its life: a draft is nobody's business yet, a closed event is a record. */
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    CLOSED
}
