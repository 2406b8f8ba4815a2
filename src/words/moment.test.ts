import { momentText } from './moment';

test.each([
  ['2026-05-20T15:00:00Z', 'America/New_York', 'May 20, 2026 at 11:00'],
  ['2026-05-20T02:05:59Z', 'America/New_York', 'May 19, 2026 at 22:05'],
  ['2026-05-20T18:30:00Z', 'Asia/Kolkata', 'May 21, 2026 at 00:00'],
])('%s in %s is %s', (at, zone, said) => expect(momentText(new Date(at), zone)).toBe(said));
