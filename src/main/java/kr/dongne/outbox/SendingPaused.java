package kr.dongne.outbox;

/** Somebody has held all mail back or let it go again; for live views. */
public record SendingPaused() {}
