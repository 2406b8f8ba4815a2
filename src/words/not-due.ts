import { counted } from './quantities';

/** "1 goal is not reached and not due yet." */
export const notDue = (pending: number): string =>
  `${counted(pending, 'goal')} ${pending === 1 ? 'is' : 'are'} not reached and not due yet.`;
