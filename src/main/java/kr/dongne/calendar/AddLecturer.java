package kr.dongne.calendar;

/** Adds a lecturer. */
public record AddLecturer(String name, String office) {

    public AddLecturer {
        name = Texts.required(name, "calendar.lecturer.name", 100);
        office = Texts.required(office, "calendar.lecturer.office", 150);
    }
}
