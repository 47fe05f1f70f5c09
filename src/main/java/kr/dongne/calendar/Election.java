package kr.dongne.calendar;

import java.time.LocalDate;
import java.util.UUID;

/** A public election, and the first day from which a local government may hold hardly any event, until the polling day. */
public record Election(UUID id, long version, String name, LocalDate restrictedFrom, LocalDate pollingDay) {}
