import { openSampleServer, type SampleServer } from '../fixture/sample-msp';
import { faultsIn } from './faults-in-text';
import { operationText } from './operations';

/** All that the API says in sentences about the sample MSP: the whole report, and the questions behind it. */
const QUARTERS = ['2025-Q3', '2026-Q1', '2026-Q2'];
const PERIOD = { from: '2026-01', to: '2026-03' };
const ASKED: readonly (readonly [operation: string, variables: object])[] = [
  ...QUARTERS.flatMap((quarter) =>
    ['quarterly-report', 'reactive-spiral', 'scorecard'].map(
      (operation) => [operation, { quarter }] as const,
    ),
  ),
  ...['pricing-gaps', 'profit-drains', 'opportunities', 'data-quality', 'resource-plan'].map(
    (operation) => [operation, { period: PERIOD }] as const,
  ),
  ...['growth-focus', 'sweet-spot'].map((operation) => [operation, {}] as const),
];

jest.setTimeout(120_000);

let server: SampleServer;
beforeAll(async () => {
  server = await openSampleServer();
  const input = {
    name: 'By MRR',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['3000', '7500'],
  };
  await ask('save-banding-scheme', { input });
}, 180_000);
afterAll(() => server?.close());

async function ask(operation: string, variables: object): Promise<unknown> {
  const { data, errors } = await server.query(server.full, operationText(operation), variables);
  expect(errors).toBeUndefined();
  return data;
}

const PROSE = new Set(['explanation', 'markdown', 'reference', 'disagreement']);

/** Every text for people in an answer, however deep. */
function textsIn(answer: unknown, field = ''): string[] {
  if (typeof answer === 'string') return PROSE.has(field) ? [answer] : [];
  if (Array.isArray(answer)) return answer.flatMap((each) => textsIn(each, field));
  return Object.entries(answer ?? {}).flatMap(([key, value]) => textsIn(value, key));
}

test.each(ASKED)('%s of %j says nothing that only programs read', async (operation, variables) => {
  const texts = textsIn(await ask(operation, variables));
  expect(texts).not.toEqual([]);
  expect(texts.flatMap((text) => text.split('\n')).flatMap(faultsIn)).toEqual([]);
});
