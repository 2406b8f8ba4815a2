import { Arg, Query, Resolver } from 'type-graphql';
import { monthOf } from '../../numbers/units/month';
import { readDate } from '../../scalars/date';
import { DateScalar } from '../scalars/date';
import { readChanges } from './read-changes';
import { SchemaChange } from './schema-change.type';

/** As many values as the answer can hold, roughly. */
const ALL = 1000;

@Resolver()
export class SchemaChangeResolver {
  @Query(() => [SchemaChange], {
    complexity: ALL,
    description:
      'What has changed in this API, the newest month first: so that nobody learns of a change by what breaks. Needs no scope.',
  })
  schemaChanges(
    @Arg('since', () => DateScalar, {
      nullable: true,
      description: 'Only changes of the month of this day and later ones. All, when left out.',
    })
    since?: string | null,
  ): readonly SchemaChange[] {
    if (!since) return readChanges();
    const first = monthOf(readDate(since, 'since'));
    return readChanges().filter(({ month }) => month >= first);
  }
}
