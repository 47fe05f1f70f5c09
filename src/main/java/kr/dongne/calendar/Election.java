package kr.dongne.calendar;

import java.time.LocalDate;

/** A public election, and the first day from which a local government may hold hardly any event, until the polling day. */
public record Election(String name, LocalDate restrictedFrom, LocalDate pollingDay) {}
