/*
 * Reads a calendar with libical and prints what it finds: "ERROR ..." for each fault, "START ..." in UTC (not of a whole
 * day) and "TEXT ..." (the description) for each event.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = calloc((size_t) size + 1, 1);
    if (fread(text, 1, (size_t) size, file) != (size_t) size) return NULL;
    fclose(file);
    return text;
}

/* The parser and the restriction check leave their complaints in the calendar as X-LIC-ERROR. */
static int complaints(icalcomponent *component) {
    int found = 0;
    icalproperty *error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; error != NULL; error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        printf("ERROR %s\n", icalproperty_get_xlicerror(error));
        found++;
    }
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner != NULL; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        found += complaints(inner);
    return found;
}

static void description(icalcomponent *event) {
    const char *text = icalcomponent_get_description(event);
    if (text == NULL) return;
    printf("TEXT ");
    for (; *text != '\0'; text++) fputs(*text == '\n' ? "\u2424" : (char[]){*text, '\0'}, stdout);
    printf("\n");
}

static void events(icalcomponent *calendar) {
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event != NULL; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        description(event);
        icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        if (start == NULL) continue;
        struct icaltimetype time = icalproperty_get_datetime_with_component(start, calendar);
        if (time.is_date) continue;
        time = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
        printf("START %s\n", icaltime_as_ical_string(time));
    }
}

int main(int count, char **arguments) {
    if (count != 2) return 2;
    char *text = contents(arguments[1]);
    if (text == NULL) return 2;
    icalerror_set_errors_are_fatal(0);
    icalcomponent *calendar = icalparser_parse_string(text);
    if (calendar == NULL || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        printf("ERROR not one calendar\n");
        return 0;
    }
    int allowed = icalrestriction_check(calendar);
    if (complaints(calendar) == 0 && !allowed) printf("ERROR refused by the restriction check\n");
    events(calendar);
    return 0;
}
