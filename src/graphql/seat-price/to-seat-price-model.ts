import { SeatPriceModel, Sensitivity } from './seat-price-model.type';
import type { SeatPriceUnknown } from '../../numbers/seat-price/given';
import type { SeatPriceModel as Computed } from '../../numbers/seat-price/seat-price-model';
import { twoDecimals } from '../../numbers/units/round';
import { toMoneyText, toRounded } from '../../scalars/two-decimals';
import { thingOf } from '../thing-of';

/** In percent of the input. */
const CHANGE = 1;

const isPrice = (unknown: SeatPriceUnknown): boolean =>
  unknown === 'AISP' || unknown.includes('COST_PER');

/** Turns the exact model into what callers see. */
export function toSeatPriceModel(
  model: Computed,
  solveFor: SeatPriceUnknown | null = null,
): SeatPriceModel {
  return thingOf(SeatPriceModel, {
    aisp: toMoneyText(model.aisp),
    costPerSeat: twoDecimals(model.costPerSeat),
    requiredSeatPrice: twoDecimals(model.requiredSeatPrice),
    wholeDollarSeatPrice: Number(model.wholeDollarSeatPrice),
    grossMarginPercent: toRounded(model.grossMarginPercent),
    rhem: toRounded(model.rhem),
    seatsPerSupportTechnician: toRounded(model.seatsPerSupportTechnician),
    ticketsPerSupportTechnician: toRounded(model.ticketsPerSupportTechnician),
    ticketsPerSupportTechnicianPerDay: toRounded(model.ticketsPerSupportTechnicianPerDay),
    supportCostPerSeat: toMoneyText(model.supportCostPerSeat),
    proactiveBudgetPerSeat: toMoneyText(model.proactiveBudgetPerSeat),
    solved: toRounded(model.solved),
    solvedIn: solveFor && isPrice(solveFor) ? 'money' : '',
    sensitivities: model.sensitivities.map(({ input, marginPoints }) =>
      thingOf(Sensitivity, {
        input,
        change: CHANGE,
        marginPointsChange: Number(twoDecimals(marginPoints)),
      }),
    ),
  });
}
