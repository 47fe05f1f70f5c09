package kr.dongne.calendar;

import java.time.LocalDate;

/** A public holiday, its substitute or a temporary one. */
public record Holiday(LocalDate day, String name) {}
