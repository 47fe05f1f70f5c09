"""Reads a calendar with Python's icalendar and prints what it finds.

"ERROR ..." for each fault, "START ..." in UTC (not of a whole day) and "TEXT ..." (the description) for each event.
"""

import io
import sys
from datetime import datetime, timezone

import icalendar


def main(path):
    sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
    with open(path, "rb") as file:
        data = file.read()
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except Exception as refused:
        print("ERROR", type(refused).__name__, str(refused)[:120].replace("\n", " "))
        return
    for component in calendar.walk():
        for name, message in component.errors:
            print("ERROR", component.name, name, message.replace("\n", " "))
        missing = [name for name in component.required if name not in component]
        for name in missing:
            print("ERROR", component.name, "lacks", name)
    for event in calendar.walk("VEVENT"):
        start = getattr(event.get("DTSTART"), "dt", None)
        if isinstance(start, datetime):
            print("START", start.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ"))
        if "DESCRIPTION" in event:
            print("TEXT", event["DESCRIPTION"].replace("\n", "\u2424"))


main(sys.argv[1])
