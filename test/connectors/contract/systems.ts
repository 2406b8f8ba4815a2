import { autotask } from './autotask';
import { connectwise } from './connectwise';
import { halopsa } from './halopsa';
import { intacct } from './intacct';
import { netsuite } from './netsuite';
import { quickbooks } from './quickbooks';
import type { System } from './system-under-test';

/** Every system that can be connected. A new connector adds its line here, and is put to all tests. */
export const SYSTEMS: readonly System[] = [
  connectwise,
  autotask,
  halopsa,
  quickbooks,
  intacct,
  netsuite,
];
