package kr.dongne.booking;

import kr.dongne.shared.TypedText;

/** Adds a lecturer. */
public record AddLecturer(String name, String office) {

    public AddLecturer {
        name = TypedText.required(name, "booking.lecturer.name", 100);
        office = TypedText.required(office, "booking.lecturer.office", 150);
    }
}
