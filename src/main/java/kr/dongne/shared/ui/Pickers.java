package kr.dongne.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Gives date and time fields the words and the habits of the user's language. */
public final class Pickers {

    private static final Duration STEP = Duration.ofMinutes(30);

    private Pickers() {}

    /** Korean or English month names, "today", and typing first: the calendar opens by its button. */
    public static DatePicker localised(DatePicker field, Locale locale) {
        field.setLocale(locale);
        field.setI18n(words(locale));
        field.setAutoOpen(false);
        return field;
    }

    /** The same for date with time, in steps of half an hour; labels for both halves. */
    public static DateTimePicker localised(DateTimePicker field, Locale locale) {
        field.setLocale(locale);
        field.setDatePickerI18n(words(locale));
        field.setAutoOpen(false);
        field.setStep(STEP);
        field.setDateAriaLabel(I18NProvider.translate(locale, "shared.date"));
        field.setTimeAriaLabel(I18NProvider.translate(locale, "shared.time"));
        return field;
    }

    private static DatePicker.DatePickerI18n words(Locale locale) {
        boolean korean = Locale.KOREAN.getLanguage().equals(locale.getLanguage());
        DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
        words.setMonthNames(months(locale));
        words.setWeekdays(weekdays(TextStyle.FULL, locale));
        words.setWeekdaysShort(weekdays(TextStyle.SHORT, locale));
        words.setFirstDayOfWeek(0);
        words.setToday(I18NProvider.translate(locale, "shared.today"));
        words.setCancel(I18NProvider.translate(locale, "shared.cancel"));
        words.setBadInputErrorMessage(I18NProvider.translate(locale, "shared.date.invalid"));
        words.setDateFormats(korean ? "yyyy. M. d." : "d MMM yyyy", "yyyy-MM-dd", "yyyy.M.d", "yyyyMMdd");
        return words;
    }

    private static List<String> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }

    /** Sunday first, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
