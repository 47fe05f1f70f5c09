package kr.dongne.attendance;

import java.util.UUID;

/**
 * Somebody on the list of one event: the id of the invitation, of the person, or, for somebody who walked in without
 * either, the id that the walk-in was given.
 */
public record AttendeeId(UUID value) {}
