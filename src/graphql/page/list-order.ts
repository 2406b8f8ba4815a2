import { Field, InputType } from 'type-graphql';
import { readDateTime } from '../../scalars/date-time';
import type { List } from '../../request/list-query';
import { enumType } from '../enum-type';
import { DateTimeScalar } from '../scalars/date-time';

export type ListOrder = 'USUAL' | 'UPDATED';

export const ListOrderEnum = enumType<ListOrder>(
  { name: 'ListOrder', description: 'What a list is ordered by.' },
  {
    USUAL: 'As the list says of itself.',
    UPDATED:
      'By when each last came with something new from its source, the oldest first: go on from the last cursor.',
  },
);

export const LIST_ORDER = {
  nullable: true,
  description:
    'In which order; with `updatedSince` by update when absent, and else as usual. A cursor is good in its own order alone.',
} as const;

/** A filter by when something last came. */
@InputType({ description: 'When something last came.' })
export class UpdatedFilter {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'That came with something new from its source at this instant or later. Ask from some minutes before the last time: what was just being written then is told too. Only an export tells what is gone.',
  })
  updatedSince?: string | null;
}

/** The table of a list, and what in it is unique within the MSP. */
interface Listed {
  readonly table: string;
  readonly key: List['order'];
}

/**
 * The same list from when its rows last came, if that is asked for: only so does an index find what is new
 * without looking at all that is old.
 */
export function byUpdate<Row extends object>(
  list: List<Row>,
  { table, key }: Listed,
  filter: UpdatedFilter | null | undefined,
  orderBy: ListOrder | null | undefined,
): List<Row> {
  const received = `${table}.received_at`;
  const since = filter?.updatedSince
    ? readDateTime(filter.updatedSince, 'filter.updatedSince')
    : null;
  const where: List['where'] = (add) => [
    ...list.where(add),
    ...(since ? [`${received} >= ${add(since, 'timestamptz')}`] : []),
  ];
  const isByUpdate = (orderBy ?? (since ? 'UPDATED' : 'USUAL')) === 'UPDATED';
  if (!isByUpdate) return { ...list, where };
  return {
    ...list,
    where,
    descending: false,
    order: [{ sql: received, type: 'timestamptz' }, ...key],
  };
}

export const BY_NUMBER = (table: string): Listed => ({
  table,
  key: [{ sql: `${table}.id`, type: 'int' }],
});

export const BY_EXTERNAL_ID = (table: string): Listed => ({
  table,
  key: [
    { sql: `${table}.source_id`, type: 'int' },
    { sql: `${table}.external_id`, type: 'text' },
  ],
});
