package kr.dongne.calendar;

import java.time.LocalDate;
import kr.dongne.shared.TypedText;

/** Declares a day a holiday, or gives it another name. */
public record DeclareHoliday(LocalDate day, String name) {

    public DeclareHoliday {
        name = TypedText.required(name, "calendar.holiday.name", 60);
    }
}
