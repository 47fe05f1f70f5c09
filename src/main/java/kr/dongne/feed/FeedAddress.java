package kr.dongne.feed;

/** The address of a feed, given out this once. */
public record FeedAddress(FeedId id, String address) {

    /** The address as calendar programs register themselves for it. */
    public String forPrograms() {
        return address.replaceFirst("^https?:", "webcal:");
    }

    @Override
    public String toString() {
        return "FeedAddress[id=" + id.value() + "]";
    }
}
