import type { LimitKey } from '../policy/limits';
import type { Ratio } from '../units/ratio';
import type { Distance } from './distance';
import type { DiagnosisFacts } from './facts';
import type { FewClients } from './few-clients';

/** The tickets that the people of the support desk can close. */
export interface Possible {
  /** Productive hours of one technician a month, and the hours that a ticket takes. */
  readonly hours: Ratio;
  readonly hoursPerTicket: Ratio;
  /** A technician and month: what can be closed, and what is. */
  readonly tickets: Ratio;
  readonly closed: Ratio;
}

/** What the records say of a cause. Null where they cannot tell. */
export interface Found {
  /** In the unit that the cause is spoken of in. */
  readonly figure: Ratio | null;
  /** What it adds to the number, in hours of labour or in tickets. */
  readonly hours?: Ratio | null;
  readonly tickets?: Ratio | null;
  /** Set where something else than the share of the distance decides. */
  readonly supported?: boolean;
  /** Set where the staffing plan decides: what it asks for. */
  readonly byPlan?: 'MORE' | 'FEWER';
  /** Set where the figure itself is judged. */
  readonly byFigure?: true;
  /** Set where it counts below its limit. */
  readonly below?: true;
  /** Set where its hours are not worked: what they cost is already in the cost of those that are. */
  readonly unpriced?: true;
  readonly few?: FewClients;
  readonly possible?: Possible;
}

/** Something that can take a number off its target (SN). */
export interface Cause {
  readonly cause: string;
  /** What it is judged by. */
  readonly limit: LimitKey;
  readonly find: (facts: DiagnosisFacts, distance: Distance) => Found;
}
