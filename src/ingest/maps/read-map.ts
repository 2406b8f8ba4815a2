import { IANAZone } from 'luxon';
import type { z } from 'zod';
import { Refusal } from '../../errors';
import { nearNames } from '../fields/near-names';
import { recordKind } from '../records';
import { fileMap, type FieldMap, type FileMap, type RecordMap } from './file-map';
import { isDatePattern } from './local-times';
import { NAMED_FIELDS } from './named-fields';
import { isSnapshotKind } from './snapshot-tables';
import { fieldsOf } from './unfold-map';

const MOST_TOLD = 10;

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'the map';

/** The names that may stand where an unknown one was found. */
function knownAt(path: readonly PropertyKey[]): readonly string[] {
  let type: unknown = fileMap;
  for (const step of path) type = inside(type, step);
  return Object.keys(shapeOf(type));
}

type Shaped = { readonly shape?: Record<string, unknown> };
const shapeOf = (type: unknown): Record<string, unknown> =>
  (type as Shaped | undefined)?.shape ?? {};

/** The type of what is inside another: zod wraps, so this unwraps. */
function inside(type: unknown, step: PropertyKey): unknown {
  const open = (one: unknown): unknown => {
    const { def } = one as { readonly def?: Record<string, unknown> };
    if (def?.['type'] === 'optional') return open(def['innerType']);
    if (def?.['type'] === 'union') return open((def['options'] as unknown[]).at(-1));
    return one;
  };
  const { def = {} } = open(type) as { readonly def?: Record<string, unknown> };
  const next = def['element'] ?? def['valueType'] ?? shapeOf(open(type))[String(step)];
  return next === undefined ? undefined : open(next);
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Nothing reads this. ${nearNames(key, knownAt(issue.path))}`,
    }));
  if (issue.code === 'invalid_union') {
    // The last of the forms is the long one: what is wrong in it says most.
    const inner = issue.errors.at(-1) ?? [];
    return inner.flatMap((one) => faultsOf({ ...one, path: [...issue.path, ...one.path] }));
  }
  return [{ path: issue.path, message: `${issue.message}.` }];
}

const SOURCES = ['column', 'join', 'constant', 'text', 'hash', 'between'] as const;

function fieldFaults(field: FieldMap, name: string, path: PropertyKey[]): Fault[] {
  const told: string[] = [];
  const given = SOURCES.filter((source) => field[source] !== undefined);
  if (given.length !== 1) {
    const has = given.length === 0 ? 'none' : given.join(' and ');
    told.push(`Say where the value comes from with one of ${SOURCES.join(', ')}; this has ${has}.`);
  }
  if (field.byName && !NAMED_FIELDS.has(name))
    told.push(`byName is for ${[...NAMED_FIELDS.keys()].join(', ')}.`);
  for (const pattern of field.dates ?? [])
    if (!isDatePattern(pattern)) told.push(badPattern(pattern));
  if (field.zone !== undefined && !IANAZone.isValidZone(field.zone)) told.push(badZone(field.zone));
  return told.map((message) => ({ path, message }));
}

const badPattern = (pattern: string): string =>
  `"${pattern}" is no pattern of a date. One like "d/M/yyyy HH:mm" is: yyyy, M, d, H or h with a, mm, ss.`;
const badZone = (zone: string): string =>
  `"${zone}" is no time zone. One like "America/Chicago" is.`;

const NO_SNAPSHOT =
  'Only records with an externalId of their own, which are sent even when they are known, can be deleted for being absent.';

function recordFaults(record: RecordMap, map: FileMap, path: PropertyKey[]): Fault[] {
  const kind = recordKind(record.kind);
  const known = Object.keys(kind.fields);
  const given = new Map(fieldsOf(record));
  const deletes = given.has('deleted');
  const missing = (deletes ? kind.key : known).filter(
    (name) => kind.fields[name]?.required && !given.has(name),
  );
  const faults = [...given].flatMap(([name, field]) => {
    const at = [...path, 'fields', name];
    if (!known.includes(name))
      return [
        { path: at, message: `${record.kind} have no such field. ${nearNames(name, known)}` },
      ];
    return fieldFaults(field, name, at);
  });
  if (missing.length > 0)
    faults.push({
      path: [...path, 'fields'],
      message: `${record.kind} need ${missing.join(', ')}.`,
    });
  if (record.snapshot && (record.unlessKnown || !isSnapshotKind(record.kind)))
    faults.push({ path: [...path, 'snapshot'], message: NO_SNAPSHOT });
  if (record.of && !map.history)
    faults.push({ path: [...path, 'of'], message: 'This is for a map with a history.' });
  return faults;
}

function faultsIn(map: FileMap): Fault[] {
  const patterns = (map.dates ?? []).filter((pattern) => !isDatePattern(pattern));
  return [
    ...patterns.map((pattern) => ({ path: ['dates'], message: badPattern(pattern) })),
    ...(map.zone !== undefined && !IANAZone.isValidZone(map.zone)
      ? [{ path: ['zone'], message: badZone(map.zone) }]
      : []),
    ...(map.headings && map.history
      ? [
          {
            path: ['headings'],
            message: 'A file of changes has no headings: leave one of both out.',
          },
        ]
      : []),
    ...map.records.flatMap((record, place) => recordFaults(record, map, ['records', place])),
  ];
}

function refuse(name: string, faults: readonly Fault[]): Refusal {
  const told = faults.map(({ path, message }) => ({ path: pathText(path), message }));
  const lines = told.slice(0, MOST_TOLD).map(({ path, message }) => `\n  ${path}: ${message}`);
  const what = `The map ${name} cannot be used; nothing was read with it.`;
  return new Refusal('INVALID_MAP', `${what}${lines.join('')}`, { faults: told });
}

/** Reads a map, or says everything that is wrong with it, where, and what to do. */
export function readMap(name: string, data: unknown): FileMap {
  const read = fileMap.safeParse(data);
  if (!read.success) throw refuse(name, read.error.issues.flatMap(faultsOf));
  const faults = faultsIn(read.data);
  if (faults.length > 0) throw refuse(name, faults);
  return read.data;
}

/** The same from the text of a file. */
export function readMapText(name: string, text: string): FileMap {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Refusal('INVALID_MAP', `The map ${name} is not JSON: ${what}.`);
  }
  return readMap(name, data);
}
