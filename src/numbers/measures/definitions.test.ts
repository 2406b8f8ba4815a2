import { MEASURES } from './catalogue';
import { definitionOf, DEFINITIONS, measuresMissing, measuresRedefined } from './definitions';
import { onsiteReactiveHours } from './logged-hours';

const of = (changed: object): string => definitionOf({ ...onsiteReactiveHours, ...changed });
const own = definitionOf(onsiteReactiveHours);

test('every measure has a definition, and so have the bands and the cuts of tickets', () => {
  const keys = [...MEASURES.map(({ key }) => key), 'bands', 'ticketMonths'];
  expect(Object.keys(DEFINITIONS).sort()).toEqual(keys.sort());
});

test('another condition, other parts or another revision is another definition', () => {
  const elsewhere = { from: 'ENTRIES', where: { onsite: true } };
  expect(
    new Set([own, of({ source: elsewhere }), of({ parts: 1n }), of({ revision: 2 })]).size,
  ).toBe(4);
});

test('what is said of a measure is no part of its definition, nor is the order of its conditions', () => {
  const reordered = { where: { onsite: true, reactive: true }, from: 'ENTRIES' };
  expect(of({ name: 'On site', meaning: 'Anything', dimensions: [] })).toBe(own);
  expect(of({ source: reordered })).toBe(own);
});

test('what is missing and what is counted otherwise is told apart', () => {
  const older = Object.fromEntries(
    Object.entries({ ...DEFINITIONS, loggedHours: 'otherwise' }).filter(
      ([key]) => key !== onsiteReactiveHours.key,
    ),
  );
  expect(measuresMissing(older)).toEqual(['onsiteReactiveHours']);
  expect(measuresRedefined(older)).toEqual(['loggedHours']);
  expect([...measuresMissing(DEFINITIONS), ...measuresRedefined(DEFINITIONS)]).toEqual([]);
});
