package kr.dongne.agenda;

import java.util.List;
import kr.dongne.booking.Lecturer;
import kr.dongne.district.Dong;
import kr.dongne.event.EventStatus;

/** By what somebody may narrow the calendar: the own dongs, who speaks at events in sight, and the states such events have. */
public record AgendaChoices(List<Dong> dongs, List<Lecturer> lecturers, List<EventStatus> statuses) {}
