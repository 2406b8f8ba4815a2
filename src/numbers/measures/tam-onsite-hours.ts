import { ENTRY_CUTS_BUT_AREA } from './cuts';
import { ENTRY_HOURS } from './entry-hours';
import type { Measure } from './measure';

const onsite = { ...ENTRY_HOURS, dimensions: ENTRY_CUTS_BUT_AREA } as const;

export const tamOnsiteHours = {
  ...onsite,
  key: 'tamOnsiteHours',
  name: 'On-site hours of TAMs',
  meaning:
    'On-site hours that the 75 % test weighs: TAM work on site, alignment or not, before the test makes any of it support. What a person or a rule of the MSP decided is not in it.',
  source: { from: 'ENTRIES', where: { tamOnsite: 'ALL' } },
} as const satisfies Measure;

export const tamAlignmentHours = {
  ...onsite,
  key: 'tamAlignmentHours',
  name: 'Alignment hours on site',
  meaning:
    'The part of the on-site hours of TAMs that is alignment. Alignment off site is not in it.',
  source: { from: 'ENTRIES', where: { tamOnsite: 'ALIGNMENT' } },
} as const satisfies Measure;
