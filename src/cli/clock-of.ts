import { fixedClock, systemClock, type Clock } from '../clock';
import type { Config } from '../config';

export const clockOf = (config: Config): Clock =>
  config.now === null ? systemClock : fixedClock(config.now);
