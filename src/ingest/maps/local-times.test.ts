import { isDatePattern, timesOf } from './local-times';

const at = (zone: string, text: string, ...patterns: string[]) =>
  timesOf(zone, patterns).instant(text);

test.each([
  ['America/Chicago', '2026-03-02 09:00', '2026-03-02T15:00:00.000Z'],
  ['America/Chicago', '2026-07-02T09:00:30', '2026-07-02T14:00:30.000Z'],
  ['Asia/Kathmandu', '2026-03-02', '2026-03-01T18:15:00.000Z'],
  ['Pacific/Kiritimati', '2026-03-02 01:00', '2026-03-01T11:00:00.000Z'],
  ['Europe/Berlin', '2026-03-02 09:00:00-05:00', '2026-03-02T14:00:00.000Z'],
])('in %s the time %s is %s', (zone, text, instant) => expect(at(zone, text)).toBe(instant));

test.each([
  ['America/Chicago', '2026-03-08 02:30', '2026-03-08T08:30:00.000Z'],
  ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
])('in %s clocks skip %s: an hour later is meant', (zone, text, instant) =>
  expect(at(zone, text)).toBe(instant),
);

test.each([
  ['America/Chicago', '2026-11-01 01:30', '2026-11-01T06:30:00.000Z'],
  ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
])('in %s clocks show %s twice: the first is meant', (zone, text, instant) =>
  expect(at(zone, text)).toBe(instant),
);

test('an offset in the pattern goes before the zone', () => {
  expect(at('Asia/Tokyo', '2/3/2026 09:00 +0100', 'd/M/yyyy HH:mm ZZZ')).toBe(
    '2026-03-02T08:00:00.000Z',
  );
});

test('a date is the day in the zone, whether an offset stands there or not', () => {
  const { date } = timesOf('America/Chicago', ['d/M/yyyy HH:mm']);
  expect(date('2/3/2026 23:30')).toBe('2026-03-02');
  expect(date('2026-03-03T03:00:00Z')).toBe('2026-03-02');
  expect(date('2026-02-30')).toMatchObject({ code: 'INVALID_DATE' });
});

test.each(['d/M/yyyy', 'yyyy-MM-dd HH:mm:ss', "d MMM yyyy 'at' h:mm a", 'M/d/yy'])(
  '"%s" is a pattern',
  (pattern) => expect(isDatePattern(pattern)).toBe(true),
);
test.each(['DD/MM/YYYY', 'HH:mm', 'MM/yyyy', '', 'yesterday'])('"%s" is none', (pattern) =>
  expect(isDatePattern(pattern)).toBe(false),
);
