import { z } from 'zod';
import { AREAS } from '../numbers/areas';

const AREA_KEYS = AREAS.map(({ key }) => key);
export const area = z.enum(AREA_KEYS as [(typeof AREA_KEYS)[number], ...typeof AREA_KEYS]);

/** What a unit that an agreement counts stands for. */
export const UNITS = ['SEAT', 'ENDPOINT', 'NEITHER'] as const;
export type MappedUnit = (typeof UNITS)[number];

/** By the names that people see in the source. A name that is not here is unmapped, and `coverage` tells it. */
export const named = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});
