package kr.dongne.calendar;

import java.time.LocalDate;

/** Declares a day a holiday, or gives it another name. */
public record DeclareHoliday(LocalDate day, String name) {

    public DeclareHoliday {
        name = CalendarTexts.required(name, "calendar.holiday.name", 60);
    }
}
