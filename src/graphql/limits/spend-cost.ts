import type { Judge } from './judge-operation';

/**
 * Spends the cost of an operation out of the MSP's budget, before it runs. Weighing may have read
 * something; that connection is given back first, since spending may need one.
 */
export const spendCost: Judge = async ({ contextValue: context }) => {
  const { actor, notes, budget } = context;
  if (!budget || !notes || notes.cost === undefined) return;
  await context.startOver();
  const { limits, refusal, giveBack } = await budget.spend(actor, Math.max(1, notes.cost));
  notes.limits = limits;
  notes.giveBack = giveBack;
  if (!refusal) return;
  const { retryAfter } = refusal.details;
  if (typeof retryAfter === 'number') notes.retryAfter = retryAfter;
  throw refusal;
};
