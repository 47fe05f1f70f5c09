package kr.dongne.event;

/** Tells events apart that a higher room has made for something of its own; in a query's fixed words, so that no number of events is too many. */
public interface EventOrigins {

    /** What holds of the event {@code e} when this room has made it, whatever for. */
    String any();

    /** What holds of the event {@code e} when this room has made it for what the parameter {@code :origin} names. */
    String named();
}
