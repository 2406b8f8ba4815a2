import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config';

const FOLDER = join(__dirname, '../../docker');
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly read_only?: boolean;
}

const { services } = parse(textOf('compose.yaml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};
const ours = [services['api'], services['worker']] as const;

test('the servers and the worker are given settings that there are', () => {
  const known = Object.keys(SETTINGS.shape);
  for (const service of ours)
    expect(Object.keys(service?.environment ?? {}).filter((name) => !known.includes(name))).toEqual(
      [],
    );
  const image = [...textOf('Dockerfile').matchAll(/^ENV (.+)$/gm)]
    .flatMap(([, line]) => line!.split(' '))
    .map((each) => each.split('=')[0]!);
  expect(image.filter((name) => name !== 'NODE_ENV' && !known.includes(name))).toEqual([]);
});

test('two servers without a worker of their own, and one worker', () => {
  const [api, worker] = ours;
  expect([api?.deploy?.replicas, api?.environment?.['WORKER']]).toEqual([2, 'off']);
  expect([worker?.command, worker?.environment?.['WORKER']]).toEqual([['worker'], undefined]);
});

test('they write nothing but to the place for their data, which they share', () => {
  for (const service of ours)
    expect(service).toMatchObject({ read_only: true, volumes: ['data:/data'] });
  expect(textOf('Dockerfile')).toMatch(/^USER node$/m);
});

test('the balancer sends to the servers, and asks nobody what it does not have', () => {
  expect(services['balancer']?.volumes).toEqual([
    './balancer.conf:/etc/nginx/conf.d/default.conf:ro',
  ]);
  const [, service] = /^\s*server (\w+):4000 /m.exec(textOf('balancer.conf')) ?? [];
  expect(Object.keys(services)).toContain(service);
});
