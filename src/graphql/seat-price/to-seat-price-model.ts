import { SeatPriceModel, Sensitivity } from './seat-price-model.type';
import type { SeatPriceUnknown } from '../../numbers/seat-price/given';
import type { SeatPriceModel as Computed } from '../../numbers/seat-price/seat-price-model';
import type { Ratio } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import { moneyNumber, moneyText, moneyTextOrNull } from '../../scalars/money';
import { toRounded } from '../../scalars/two-decimals';
import { thingOf } from '../thing-of';

/** In percent of the input. */
const CHANGE = 1;

const isPrice = (unknown: SeatPriceUnknown): boolean =>
  unknown === 'AISP' || unknown.includes('COST_PER');

/** Turns the exact model into what callers see. */
export function toSeatPriceModel(
  model: Computed,
  solveFor: SeatPriceUnknown | null,
  currency: string,
): SeatPriceModel {
  const money = (amount: Ratio): string => moneyText(amount, currency);
  const moneyOrNull = (amount: Ratio | null): string | null => moneyTextOrNull(amount, currency);
  const solvedIn = solveFor && isPrice(solveFor) ? 'money' : '';
  return thingOf(SeatPriceModel, {
    aisp: moneyOrNull(model.aisp),
    costPerSeat: money(model.costPerSeat),
    requiredSeatPrice: money(model.requiredSeatPrice),
    wholeDollarSeatPrice: Number(model.wholeDollarSeatPrice),
    grossMarginPercent: toRounded(model.grossMarginPercent),
    rhem: toRounded(model.rhem),
    seatsPerSupportTechnician: toRounded(model.seatsPerSupportTechnician),
    ticketsPerSupportTechnician: toRounded(model.ticketsPerSupportTechnician),
    ticketsPerSupportTechnicianPerDay: toRounded(model.ticketsPerSupportTechnicianPerDay),
    supportCostPerSeat: moneyOrNull(model.supportCostPerSeat),
    proactiveBudgetPerSeat: moneyOrNull(model.proactiveBudgetPerSeat),
    solved: solvedIn ? moneyNumber(model.solved, currency) : toRounded(model.solved),
    solvedIn,
    sensitivities: model.sensitivities.map(({ input, marginPoints }) =>
      thingOf(Sensitivity, {
        input,
        change: CHANGE,
        marginPointsChange: Number(twoDecimals(marginPoints)),
      }),
    ),
  });
}
