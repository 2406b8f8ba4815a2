import { openAutotask, type AutotaskSimulator } from '../simulators/autotask/autotask';
import { fillSample } from '../simulators/autotask/sample';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';

/** For each test, a pretended Autotask with the sample, and an MSP that is connected to it. */
export interface AutotaskLab {
  simulator: AutotaskSimulator;
  msp: MspLab;
  connection: number;
  /** Changes parts of the mapping, as a person does. */
  remap(mapping: object): Promise<void>;
}

/** Opens it before each test of a file and closes it after, in one database for all. */
export function autotaskLab(): AutotaskLab {
  let lab: ConnectorLab;
  const opened = {} as AutotaskLab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());
  beforeEach(async () => {
    const simulator = await openAutotask({ mostRows: 20 });
    fillSample(simulator);
    const msp = await lab.open([simulator.host]);
    const { credentials } = simulator;
    const connection = await msp.connect({ system: 'AUTOTASK', credentials });
    Object.assign(opened, { simulator, msp, connection });
  });
  afterEach(() => opened.simulator[Symbol.asyncDispose]());
  opened.remap = async (mapping) => {
    const sql = `UPDATE connection SET mapping = mapping || $2 WHERE tenant_id = $1`;
    const { tenantId, connections } = opened.msp;
    await connections.database.write(tenantId, (scope) =>
      scope.query(sql, [tenantId, JSON.stringify(mapping)]),
    );
  };
  return opened;
}
