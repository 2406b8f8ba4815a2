import { chooseAccount } from './account';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/sh',
  'nobody:x:65534:65534::/:/bin/false',
  'postgres:x:101:104::/var/lib/postgresql:/bin/bash',
];
const passwd = (lines: string[]) => () => `${lines.join('\n')}\n`;

test('an ordinary user stays who it is', () => {
  expect(chooseAccount(1000, passwd(PASSWD))).toBeNull();
});

test('root becomes postgres where that user exists, else nobody', () => {
  expect(chooseAccount(0, passwd(PASSWD))).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  expect(chooseAccount(0, passwd(PASSWD.slice(0, 2)))?.name).toBe('nobody');
});

test('root without either account is told what to do', () => {
  expect(() => chooseAccount(0, passwd(PASSWD.slice(0, 1)))).toThrow(/DATABASE_URL/);
});
