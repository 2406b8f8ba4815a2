import type { Mapped, Mapper } from '../connector';
import { isPositive, scaled } from '../exact';
import type { HalopsaMapping } from './mapping';
import type { Action, TimesheetEvent } from './shapes';

const MINUTES_OF = { HOURS: 60, MINUTES: 1 } as const;

/** What is charged beside the fee. What a contract covers has hours that are not charged. */
const isBillable = ({ actisbillable, actionchargehours, actionprepayhours }: Action): boolean =>
  actisbillable !== false &&
  [actionchargehours, actionprepayhours].some((hours) => isPositive(hours ?? '0'));

/** The time that was spent on an action; an action without any makes no entry. */
export function toTimeEntry(action: Action, { mapping }: Mapper<HalopsaMapping>): Mapped[] {
  if (!isPositive(action.timetaken ?? '0')) return [];
  const work = mapping.outcomes[action.outcome ?? ''];
  return [
    {
      kind: 'time-entries',
      record: {
        externalId: action.id,
        updatedAt: action.last_updated ?? null,
        ticketExternalId: action.ticket_id,
        agreementExternalId: action.action_contract_id ?? null,
        technicianExternalId: action.actionby_agent_id ?? action.who_agentid ?? null,
        startedAt: action.actionarrivaldate ?? action.datetime,
        minutes: scaled(action.timetaken!, MINUTES_OF[mapping.timeUnit]),
        billable: isBillable(action),
        onsite: work?.onsite ?? false,
        workType: action.outcome || null,
        deliveryArea: work?.area ?? null,
      },
    },
  ];
}

/** Work on no ticket, such as a meeting. Breaks and holidays are no work, and time on tickets comes with their actions. */
export function toOtherTime(event: TimesheetEvent, { mapping }: Mapper<HalopsaMapping>): Mapped[] {
  const isWork = !event.ticket_id && !event.break_type && !event.holiday_id;
  if (!isWork || !isPositive(event.timetaken ?? '0')) return [];
  return [
    {
      kind: 'time-entries',
      record: {
        externalId: `timesheet ${event.id}`,
        clientExternalId: event.client_id ?? null,
        agreementExternalId: event.contract_id ?? null,
        technicianExternalId: event.agent_id ?? null,
        startedAt: event.start_date,
        minutes: scaled(event.timetaken!, MINUTES_OF[mapping.timeUnit]),
        billable: false,
      },
    },
  ];
}
