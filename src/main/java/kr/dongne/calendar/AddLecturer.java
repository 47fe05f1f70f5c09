package kr.dongne.calendar;

/** Adds a lecturer. */
public record AddLecturer(String name, String office) {

    public AddLecturer {
        name = CalendarTexts.required(name, "calendar.lecturer.name", 100);
        office = CalendarTexts.required(office, "calendar.lecturer.office", 150);
    }
}
