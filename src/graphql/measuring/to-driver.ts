import { Driver } from '../../entities/driver/driver.type';
import type { Driver as Exact } from '../../numbers/drivers/driver';
import { toNumber } from '../../numbers/units/ratio';

export const toDriver = ({ name, effect, explanation }: Exact): Driver =>
  Object.assign(new Driver(), { name, effect: toNumber(effect.over, effect.under), explanation });
