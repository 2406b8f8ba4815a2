import { areaOf } from '../areas';
import { ratio } from './formula';
import type { Metric } from './metric';
import { SEATWISE } from './sources';

const perPerson = {
  whenEmpty: 'UNSTAFFED',
  unit: 'clients/person',
  direction: 'INFORMATIVE',
  target: null,
  source: SEATWISE,
} as const;

export const clientsPerTam = {
  ...perPerson,
  key: 'CLIENTS_PER_TAM',
  name: 'Clients per technology alignment manager',
  meaning:
    'How many active clients, with an agreement or without, one person in Technology Alignment (TAM) looks after.',
  value: ratio('activeClientMonths', areaOf('TECHNOLOGY_ALIGNMENT').fteMonths),
  area: 'TECHNOLOGY_ALIGNMENT',
} as const satisfies Metric;

export const clientsPerVcio = {
  ...perPerson,
  key: 'CLIENTS_PER_VCIO',
  name: 'Clients per vCIO',
  meaning:
    'How many active clients, with an agreement or without, one person in vCIO looks after. Design Desk staff are among the people.',
  value: ratio('activeClientMonths', areaOf('VCIO').fteMonths),
  area: 'VCIO',
} as const satisfies Metric;
