package kr.dongne.round;

/** A round was published; raised inside the transaction. */
public record RoundOpened(RoundId round) {}
