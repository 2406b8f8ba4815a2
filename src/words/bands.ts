import type { BandBasis } from '../numbers/bands/basis';
import type { MetricReason } from '../numbers/metrics/metric';
import type { Ratio } from '../numbers/units/ratio';
import { money } from './money';
import { percent, rate } from './quantities';

/** What puts a client into a band, as the subject of a sentence. */
const SUBJECT: Readonly<Record<BandBasis, (value: Ratio, currency: string) => string>> = {
  RECURRING_SERVICE_REVENUE: (value, currency) =>
    `Recurring revenue of ${money(value, currency)} a month puts it`,
  SERVICE_REVENUE: (value, currency) =>
    `Service revenue of ${money(value, currency)} a month puts it`,
  TOTAL_REVENUE: (value, currency) =>
    `Revenue of ${money(value, currency)} a month, products included, puts it`,
  REACTIVE_HOURS_PER_SEAT: (value) => `Its ${rate(value)} reactive hours a seat and month put it`,
  COST_TO_SERVE_PERCENT: (value) =>
    `Serving it takes ${percent(value)} of its service revenue, which puts it`,
};

/** What there must be for a client to be banded at all. */
const NEEDED: Readonly<Record<BandBasis, string>> = {
  RECURRING_SERVICE_REVENUE: 'recurring revenue',
  SERVICE_REVENUE: 'service revenue',
  TOTAL_REVENUE: 'revenue',
  REACTIVE_HOURS_PER_SEAT: 'seats and recorded time',
  COST_TO_SERVE_PERCENT: 'service revenue and a known cost',
};

/** A band as a sentence names it: "band A", or the cell alone where it is one band. */
export const bandWords = (label: string, bandCount: number): string =>
  bandCount === 1 ? label : `band ${label}`;

export const basisSentence = (
  basis: BandBasis,
  value: Ratio,
  band: string,
  currency: string,
): string => `${SUBJECT[basis](value, currency)} into ${band}.`;

/** A client that changes its band, or would. Bands are labels; null: in none. */
export interface Move {
  readonly basis: BandBasis;
  readonly from: string | null;
  readonly to: string | null;
  readonly basisValue: Ratio | null;
  readonly currency: string;
}

const place = (label: string | null): string => (label === null ? 'no band' : `band ${label}`);

/** Who would move by a change of scheme. */
export const moveSentence = ({ basis, from, to, basisValue, currency }: Move): string =>
  to === null || !basisValue
    ? `Without ${NEEDED[basis]} it leaves ${place(from)}.`
    : `${SUBJECT[basis](basisValue, currency)} into band ${to}; it is in ${place(from)} now.`;

/** Who has moved. */
export const movedSentence = ({ basis, from, to, basisValue, currency }: Move): string =>
  to === null || !basisValue
    ? `Without ${NEEDED[basis]} it left ${place(from)}.`
    : `${SUBJECT[basis](basisValue, currency)} into band ${to}; before, it was in ${place(from)}.`;

export const nobodySentence = (basis: BandBasis): string =>
  `No client has ${NEEDED[basis]} in any month, so there is nobody to put into bands. Send those records first.`;

const WHY: Partial<Readonly<Record<MetricReason, string>>> = {
  NO_REVENUE: 'It brought no revenue of the kind that the scheme goes by.',
  NO_SEAT_COUNT: 'Its seats were never counted.',
  ZERO_SEATS: 'It had no seats.',
  NO_COST: 'Nobody who worked for it has a known cost.',
};

/** Why a client is in no band. */
export const unbandedSentence = (reason: MetricReason): string =>
  WHY[reason] ?? 'The records that the scheme goes by begin later than this month.';
