// Reads a calendar with ical.js and prints what it finds: "ERROR ..." for each fault, "START ..." in UTC (not of a
// whole day) and "TEXT ..." (the description) for each event.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, path] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library));
ICAL.design.strict = true;

try {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
  if (calendar.name !== 'vcalendar') throw new Error('not one calendar');
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  for (const event of calendar.getAllSubcomponents('vevent')) {
    for (const property of event.getAllProperties()) property.getValues().forEach(String);
    for (const name of ['uid', 'dtstamp']) if (!event.hasProperty(name)) throw new Error(`vevent lacks ${name}`);
    const start = event.getFirstPropertyValue('dtstart');
    if (start && !start.isDate) console.log('START', start.convertToZone(ICAL.Timezone.utcTimezone).toICALString());
    const text = event.getFirstPropertyValue('description');
    if (text) console.log('TEXT', text.replaceAll('\n', '\u2424'));
  }
} catch (refused) {
  console.log('ERROR', String(refused.message ?? refused).replaceAll('\n', ' '));
}
