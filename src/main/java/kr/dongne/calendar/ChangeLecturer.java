package kr.dongne.calendar;

/** Changes a lecturer, provided that the version that was read is still the current one. */
public record ChangeLecturer(BookableId id, long version, String name, String office) {

    public ChangeLecturer {
        name = CalendarTexts.required(name, "calendar.lecturer.name", 100);
        office = CalendarTexts.required(office, "calendar.lecturer.office", 150);
    }
}
