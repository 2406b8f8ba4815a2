import { openHalopsa, type HalopsaSimulator } from '../simulators/halopsa/halopsa';
import { fillSample } from '../simulators/halopsa/sample';
import { systemLab, type SystemLab } from './system-lab';

/** For each test, a pretended HaloPSA with the sample. */
export const halopsaLab = (): SystemLab<HalopsaSimulator> =>
  systemLab('HALOPSA', async () => {
    const simulator = await openHalopsa({ mostRows: 20 });
    fillSample(simulator);
    return simulator;
  });
