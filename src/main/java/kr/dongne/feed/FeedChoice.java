package kr.dongne.feed;

/** A feed that somebody may make; the name is the dong's or the round's, and empty for other kinds. */
public record FeedChoice(FeedTarget target, String name) {}
