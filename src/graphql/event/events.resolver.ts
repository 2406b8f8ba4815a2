import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { readEvents } from '../../events/read-events';
import { MOST_HOURS, readHours } from '../../events/read-hours';
import { RequestContext } from '../../request/context';
import { refuseEmptyRange } from '../../request/in-order';
import { readPage } from '../../request/page';
import { readDateTime } from '../../scalars/date-time';
import type { EventKind as Kind } from '../../tables/event';
import { COST } from '../limits/cost';
import { DateTimeScalar } from '../scalars/date-time';
import { thingOf } from '../thing-of';
import { Event, EventHour, EventKind, EventPage } from './event.type';

const SIZES = { usual: 100, most: 1000 };
const DAY_MS = 86_400_000;

const instantOf = (text: string | null | undefined, name: string): Date | null =>
  text ? readDateTime(text, name) : null;

@Resolver()
export class EventsResolver {
  @Query(() => EventPage, {
    description:
      'What has happened since an event, in order and without gaps: measures that changed, months that were closed, runs that ended and more. Keep `endCursor`, and ask after it next. The digest lets a receiver prove that it has them all.',
    complexity: ({ args, childComplexity }) =>
      ((args as { first?: number }).first ?? SIZES.usual) * childComplexity,
  })
  async events(
    @Ctx() { scope }: RequestContext,
    @Arg('after', () => String, {
      nullable: true,
      description:
        'The number of an event: those after it. Absent: from the oldest that is kept on. One whose next is no longer kept is `EVENTS_GONE`, one that is no number yet `BAD_CURSOR`.',
    })
    after: string | null = null,
    @Arg('first', () => Int, {
      defaultValue: SIZES.usual,
      description: `How many: 1 to ${SIZES.most}. Otherwise \`BAD_PAGE\`.`,
    })
    first: number = SIZES.usual,
    @Arg('kinds', () => [EventKind], { nullable: true, description: 'Only these. Absent: all.' })
    kinds: Kind[] | null = null,
  ): Promise<EventPage> {
    const { size: most } = readPage({ first }, 1, SIZES);
    const page = await readEvents(scope, { after, most, kinds });
    return thingOf(EventPage, { ...page, nodes: page.nodes.map((each) => thingOf(Event, each)) });
  }

  @Query(() => [EventHour], {
    description: `How many events there were in each hour, and what they hash to: by these a receiver proves that nothing is missing, and finds the hour in which something is. At most ${MOST_HOURS} hours (\`BAD_PERIOD\`).`,
    complexity: COST.question,
  })
  async eventHours(
    @Ctx() { scope, clock }: RequestContext,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description: 'The hour of this moment is the first. Absent: a day before `until`.',
    })
    from?: string | null,
    @Arg('until', () => DateTimeScalar, {
      nullable: true,
      description: 'The hour before this moment, or that holds it, is the last. Absent: now.',
    })
    until?: string | null,
  ): Promise<EventHour[]> {
    const now = clock.now();
    const end = instantOf(until, 'until') ?? now;
    const start = instantOf(from, 'from') ?? new Date(end.getTime() - DAY_MS);
    refuseEmptyRange(['from', start], ['until', end]);
    const hours = await readHours(scope, { from: start, until: end, now });
    return hours.map((each) => thingOf(EventHour, each));
  }
}
