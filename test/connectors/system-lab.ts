import type { SourceSystem } from '../../src/tables/connection';
import type { Simulator } from '../simulators/simulator';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';

type OpenSimulator = Simulator & { readonly credentials: Readonly<Record<string, string>> };

/** For each test, a pretended system with its sample, and an MSP that is connected to it. */
export interface SystemLab<S> {
  simulator: S;
  msp: MspLab;
  connection: number;
  /** Changes parts of the mapping, as a person does. */
  remap(mapping: object): Promise<void>;
}

/** Opens it before each test of a file and closes it after, in one database for all. */
export function systemLab<S extends OpenSimulator>(
  system: SourceSystem,
  openSimulator: () => Promise<S>,
): SystemLab<S> {
  let lab: ConnectorLab;
  const opened = {} as SystemLab<S>;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());
  beforeEach(async () => {
    const simulator = await openSimulator();
    const msp = await lab.open([simulator.host]);
    const { credentials } = simulator;
    const connection = await msp.connect({ system, credentials });
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
