import { thingOf } from './thing-of';

class Boat {
  name!: string;
  length!: number | null;
}

test('a thing is one of its type, with the fields it is given', () => {
  const boat = thingOf(Boat, { name: 'Tern', length: null });
  expect(boat).toBeInstanceOf(Boat);
  expect(boat).toEqual({ name: 'Tern', length: null });
});

/** Nobody calls it: these are the mistakes that do not compile. */
export function mistakes(): void {
  // @ts-expect-error -- a field that nobody fills, which callers would get as null
  thingOf(Boat, { name: 'Tern' });
  // @ts-expect-error -- a field that the type does not have
  thingOf(Boat, { name: 'Tern', length: null, mast: 'two' });
  // @ts-expect-error -- null where the type says that there is a value
  thingOf(Boat, { name: null, length: null });
}
