import type { Area } from '../areas';

/** The measures that people are paid by or asked for by. */
export type StaffingBasis = Area['leverage']['basis'] | Area['hours'] | 'ticketsOpened';
