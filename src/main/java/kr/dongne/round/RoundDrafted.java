package kr.dongne.round;

/** A round was made or changed; raised inside the transaction, so that its windows follow with it. */
public record RoundDrafted(RoundId round) {}
