import type { GraphQLEnumType, GraphQLSchema } from 'graphql';
import type { ErrorEntry } from '../error-codes/entry';
import { ERROR_GROUPS } from '../error-codes/catalogue';
import { OF_COMMANDS } from '../error-codes/of-commands';

const BAD_REQUEST = 400;

const ABOUT = [
  'Every error has a `code`, which never changes, a `message` in plain English, and the id of its request (`requestId`, also in the header `x-request-id` and in the log). An error of a field has its `path`; one of the document has `locations`. Facts that a program may need stand beside the code: `argument`, `scope`, `most`, `possible` …',
  'A GraphQL answer has them in `errors[].extensions`, every other path as `{"error": {"code", "message", "requestId"}}`, a command with `--json` as `{"error": {"code", "message"}}`. Bytes that are no HTTP request have no request id either.',
  'The status of a GraphQL answer is 200 as soon as any field was answered. Only when none was is it the status below; of two, the second is that of a path or a body. 429, 503 and 504 come with `Retry-After`, and the same request may then succeed. Any other will be refused again as it is.',
  'What goes wrong on our side is told as a number to ask about and nothing else. The log has the rest.',
];

function statusText({ status = BAD_REQUEST, pathStatus }: ErrorEntry): string {
  return pathStatus === undefined ? `${status}` : `${status}, ${pathStatus}`;
}

function groupText([title, group]: [string, Readonly<Record<string, ErrorEntry>>]): string {
  const isHttp = group !== OF_COMMANDS;
  const rows = Object.entries(group).map(([code, entry]) => {
    const status = isHttp ? `${statusText(entry)} | ` : '';
    return `| \`${code}\` | ${status}${entry.meaning} | ${entry.remedy} |`;
  });
  const head = isHttp
    ? ['| code | status | what has happened | what to do |', '| --- | --- | --- | --- |']
    : ['| code | what has happened | what to do |', '| --- | --- | --- |'];
  return [`## ${title}`, [...head, ...rows].join('\n')].join('\n\n');
}

function recordsText(schema: GraphQLSchema): string {
  const codes = schema.getType('RecordErrorCode') as GraphQLEnumType;
  const lines = codes.getValues().map(({ name, description }) => `- \`${name}\`: ${description}`);
  return [
    '## A record that did not land',
    'These stand in the `errors` of an ingest result, by index and path. The answer is a 200, and the other records landed. Mend the record and send it again.',
    lines.join('\n'),
  ].join('\n\n');
}

/** The page of errors: every code with its status, its meaning and what to do about it. */
export const errorsPage = (schema: GraphQLSchema): string =>
  [
    '<!-- Printed from the codes by `npm run generate`; edits are overwritten. -->',
    '# Errors',
    ...ABOUT,
    ...Object.entries(ERROR_GROUPS).map(groupText),
    recordsText(schema),
    '',
  ].join('\n\n');
