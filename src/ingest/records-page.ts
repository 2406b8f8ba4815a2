import { RECORD_KINDS, type RecordKind } from './record-kind';
import { recordKind } from './records';

function columnsOf(kind: RecordKind): string[] {
  return Object.entries(recordKind(kind).fields).map(
    ([name, { required, absent, meaning }]) =>
      `| ${required ? `**${name}**` : name} | ${meaning.replaceAll('|', '\\|')} | ${absent ?? ''} |`,
  );
}

const sectionOf = (kind: RecordKind): string =>
  [
    `## ${kind}`,
    recordKind(kind).meaning,
    ['| column | what it is | when left out |', '| --- | --- | --- |', ...columnsOf(kind)].join(
      '\n',
    ),
  ].join('\n\n');

/** What can be sent, column by column: a page for people. */
export const recordsPage = (): string =>
  [
    '<!-- Printed from the kinds of record by `npm run generate`; edits are overwritten. -->',
    '# The records',
    'The kinds of record in the order that references need, each with its columns: those in bold are needed. Mutations take the same fields.',
    ...RECORD_KINDS.map(sectionOf),
    '',
  ].join('\n\n');
