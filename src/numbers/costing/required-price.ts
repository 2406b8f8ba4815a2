import { divide, HUNDRED, subtract, type Ratio } from '../units/ratio';

/** The part of a price that may be spent: 0.3 at a target margin of 70 %. */
export const costShareOf = (targetMarginPercent: Ratio): Ratio =>
  divide(subtract(HUNDRED, targetMarginPercent), HUNDRED);

/** Cost ÷ (1 − target margin): 52 → 173.33 at 70 %. A dollar of cost is 3.33 dollars of price. The margin is under 100 %. */
export const requiredPrice = (cost: Ratio, targetMarginPercent: Ratio): Ratio =>
  divide(cost, costShareOf(targetMarginPercent));
