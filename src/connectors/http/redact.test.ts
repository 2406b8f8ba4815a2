import { redactorOf } from './redact';

const redact = redactorOf(['s3cr/t+key', 'acme+pub:s3cr/t+key', 'abc']);

test.each([
  ['a known secret', 'key s3cr/t+key.', 'key [hidden].'],
  ['its form in an address', 'k=s3cr%2Ft%2Bkey&x=1', 'k=[hidden]&x=1'],
  ['its form in a header', Buffer.from('acme+pub:s3cr/t+key').toString('base64'), '[hidden]'],
  ['the longest of two that overlap', 'acme+pub:s3cr/t+key', '[hidden]'],
  ['the token of somebody else', 'Bearer abcdefghijklmnop', '[hidden]'],
  ['a JWT', 'got eyJhbGciOi.eyJzdWIi.sig-1', 'got [hidden]'],
  ['a named secret', '"refresh_token":"r-99","a":1', '"refresh_token":"[hidden]","a":1'],
])('%s is taken out', (_, text, left) => expect(redact(text)).toBe(left));

test('text so short that it is an ordinary word stays', () =>
  expect(redact('abc is fine')).toBe('abc is fine'));
