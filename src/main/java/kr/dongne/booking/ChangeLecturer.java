package kr.dongne.booking;

import kr.dongne.shared.TypedText;

/** Changes a lecturer, provided that the version that was read is still the current one. */
public record ChangeLecturer(BookableId id, long version, String name, String office) {

    public ChangeLecturer {
        name = TypedText.required(name, "booking.lecturer.name", 100);
        office = TypedText.required(office, "booking.lecturer.office", 150);
    }
}
