import { openAutotask, type AutotaskSimulator } from '../simulators/autotask/autotask';
import { fillSample } from '../simulators/autotask/sample';
import { systemLab, type SystemLab } from './system-lab';

/** For each test, a pretended Autotask with the sample. */
export const autotaskLab = (): SystemLab<AutotaskSimulator> =>
  systemLab('AUTOTASK', async () => {
    const simulator = await openAutotask({ mostRows: 20 });
    fillSample(simulator);
    return simulator;
  });
