import type { FieldMap, RecordMap } from './file-map';

/** A field as its map says it, with the short form written out. */
export const fieldOf = (said: string | FieldMap): FieldMap =>
  typeof said === 'string' ? { column: said } : said;

export const fieldsOf = ({ fields }: RecordMap): [name: string, field: FieldMap][] =>
  Object.entries(fields).map(([name, said]) => [name, fieldOf(said)]);

/** A column of a map: its name, or several of which the first that a file has is read. */
export type Column = string | readonly string[];

export const namesOf = (column: Column): readonly string[] =>
  typeof column === 'string' ? [column] : column;

/** `seats-{Location}` → Location. */
const columnsOfText = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);

/** Columns that have to be in the file: each is a list of names, of which one is enough. */
export function columnsOf(field: FieldMap): (readonly string[])[] {
  const each = (some: readonly Column[] = []) => some.map(namesOf);
  return [
    ...(field.column === undefined ? [] : [namesOf(field.column)]),
    ...each(field.join),
    ...each(field.hash),
    ...each(field.between?.flat()),
    ...each(columnsOfText(field.text ?? '')),
    ...(field.negativeWhen ? [namesOf(field.negativeWhen.column)] : []),
  ];
}
