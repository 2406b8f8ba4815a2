import type { Finding } from './finding';

export const leakageHours = {
  code: 'LEAKAGE_HOURS',
  meaning:
    'Reactive time entries neither billed nor covered by an agreement in force that day; the share is of the reactive hours. Often an agreement is missing here; else it must be priced in or billed.',
  sample: 'TIME_ENTRY',
  touches: ['leakageHours', 'reactiveHours', 'agreementHours'],
  weight: 4,
  fullAt: 0.25,
} as const satisfies Finding;
