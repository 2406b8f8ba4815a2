import { EVENT_KINDS_TOLD } from '../../events/event-kinds';

const ABOUT = [
  'What happens to the data of an MSP is written into a log, in the same transaction as what it tells: either both are there or neither. The events of an MSP are numbered from 1 on without gaps. Whoever has seen a number can see all before it, so a receiver keeps one number: the last that it has dealt with.',
  '`events(after:)` reads them in order, and `digest` proves that a page is whole. `eventHours` tells how many events each hour had and what they hash to. Both need `events:read`. A token that is limited to clients sees the events of its clients alone, so its numbers have gaps; its digests are over what it sees.',
  'A digest is the SHA-256, in hexadecimal, of a text with a line for each event and a line break between two. A line is the JSON of the fields `at`, `data`, `kind`, `number` and `subject`, names at every depth in alphabetical order, no spaces: in Python `json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False)`.',
  'More kinds and more fields of `data` may be added: pass over those that you do not know.',
];

const kindText = ([kind, { when, subject, data }]: (typeof TOLD)[number]): string => {
  const rows = Object.entries(data).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  return [
    `## ${kind}`,
    when,
    `\`subject\`: ${subject}`,
    ['| `data` | what it is |', '| --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
};

const TOLD = Object.entries(EVENT_KINDS_TOLD);

/** The page of events: every kind with when it happens and what it tells. */
export const eventsPage = (): string =>
  [
    '<!-- Printed from the kinds by `npm run generate`; edits are overwritten. -->',
    '# Events',
    ...ABOUT,
    ...TOLD.map(kindText),
    '',
  ].join('\n\n');
