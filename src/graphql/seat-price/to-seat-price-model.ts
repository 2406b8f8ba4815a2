import { SeatPriceModel, Sensitivity } from './seat-price-model.type';
import type { SeatPriceUnknown } from '../../numbers/seat-price/given';
import type { SeatPriceModel as Computed } from '../../numbers/seat-price/seat-price-model';
import { toMoneyText, toRounded } from '../../scalars/two-decimals';

/** In percent of the input. */
const CHANGE = 1;

const isPrice = (unknown: SeatPriceUnknown): boolean =>
  unknown === 'AISP' || unknown.includes('COST_PER');

/** The exact model as callers see it. */
export function toSeatPriceModel(
  model: Computed,
  solveFor: SeatPriceUnknown | null = null,
): SeatPriceModel {
  return Object.assign(new SeatPriceModel(), {
    aisp: toMoneyText(model.aisp),
    costPerSeat: toMoneyText(model.costPerSeat),
    requiredSeatPrice: toMoneyText(model.requiredSeatPrice),
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
      Object.assign(new Sensitivity(), {
        input,
        change: CHANGE,
        marginPointsChange: toRounded(marginPoints),
      }),
    ),
  });
}
