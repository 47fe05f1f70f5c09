package kr.dongne.round.visit;

import java.time.Instant;

/** What a consultant found on a visit, who wrote it last, and when. */
public record NoteRow(String text, Instant at, String by) {}
