import { BANDING_REVISION } from '../bands/revision';
import { TICKET_OWN_CUTS } from '../dimension';
import { MEASURES, type MeasureKey } from './catalogue';
import type { Measure } from './measure';

/** What measures count, by key, as text. */
export type Definitions = Readonly<Record<string, string>>;

/** The same whatever order its parts were written in. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What a measure counts, and in which parts: what its name, words and cuts say about it is left out. */
export const definitionOf = ({ source, parts, revision }: Measure): string =>
  JSON.stringify({ ...source, parts: String(parts), revision }, inOrder);

const byKey = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : 1;

/** No measure, but counted from them: how clients are put into bands. */
const BANDING = ['bands', JSON.stringify({ revision: BANDING_REVISION })] as const;

/** What a ticket's month is written with besides what is counted of it. */
const TICKET_MONTHS = ['ticketMonths', JSON.stringify({ cuts: TICKET_OWN_CUTS })] as const;

/** What this program's measures count, and how it bands, whatever order they are listed in. */
export const DEFINITIONS: Definitions = Object.fromEntries(
  [...MEASURES.map((each) => [each.key, definitionOf(each)] as const), BANDING, TICKET_MONTHS].sort(
    byKey,
  ),
);

/** This program's measures that other definitions do not have. */
export const measuresMissing = (from: Definitions): MeasureKey[] =>
  MEASURES.map(({ key }) => key).filter((key) => from[key] === undefined);

/** This program's measures that other definitions count otherwise. */
export const measuresRedefined = (from: Definitions): MeasureKey[] =>
  MEASURES.map(({ key }) => key).filter(
    (key) => from[key] !== undefined && from[key] !== DEFINITIONS[key],
  );
