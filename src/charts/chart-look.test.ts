import { Refusal } from '../errors';
import { readLook, USUAL_LOOK } from './chart-look';

test('what is not said is as usual', () => {
  expect(readLook({})).toEqual(USUAL_LOOK);
  expect(readLook({ width: null, theme: 'DARK' })).toEqual({ ...USUAL_LOOK, theme: 'DARK' });
});

test.each([
  [{ width: 319 }, 'width must lie between 320 and 2000 pixels; it is 319.'],
  [{ width: 1e6 }, 'width must lie between 320 and 2000 pixels; it is 1000000.'],
  [{ height: 0 }, 'height must lie between 240 and 1200 pixels; it is 0.'],
  [{ height: 1201 }, 'height must lie between 240 and 1200 pixels; it is 1201.'],
])('%j is refused with a sentence', (asked, message) => {
  const read = (): unknown => readLook(asked);
  expect(read).toThrow(Refusal);
  expect(read).toThrow(message);
});

test.each([
  [320, 240],
  [2000, 1200],
])('%d by %d pixels can be drawn', (width, height) => {
  expect(readLook({ width, height })).toMatchObject({ width, height });
});
