package kr.dongne.round;

/** Something of a round changed; raised inside the transaction. */
public record RoundTouched(RoundId round) {}
