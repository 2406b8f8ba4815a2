import { settingsText, type Machine } from './settings';

const GB = 2 ** 30;
const listen = { socketDir: "/data/o'hara", port: 5432 };
const machine: Machine = { memoryBytes: 8 * GB, sharedMemoryBytes: GB };

test('memory follows the machine, within bounds', () => {
  const buffers = (memoryBytes: number) =>
    /shared_buffers = '(.*)'/.exec(settingsText(listen, 'SERVE', { ...machine, memoryBytes }))?.[1];
  expect([GB / 2, 8 * GB, 64 * GB].map(buffers)).toEqual(['128MB', '1024MB', '2048MB']);
});

test('on a socket nothing listens on the network, and a quote in a path is kept', () => {
  const text = settingsText(listen, 'SERVE', machine);
  expect(text).toContain("listen_addresses = ''\n");
  expect(text).toContain("unix_socket_directories = '/data/o''hara'\n");
});

test('data that is served is never careless about crashes', () => {
  expect(settingsText(listen, 'SERVE', machine)).not.toContain('fsync');
});
