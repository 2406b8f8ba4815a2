import { GraphQLEnumType } from 'graphql';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { catalogueEnum, enumType } from './enum-type';

type Colour = 'RED' | 'dark-blue' | 'lightGreen';
const named = (name: string) => ({ name, description: `What ${name} is.` });
const colours = { RED: 'Red.', 'dark-blue': 'Dark blue.', lightGreen: 'Light green.' };

const ColourEnum = enumType<Colour>(named('Colour'), colours);
const Printed = catalogueEnum(named('Printed'), [['LATE', 'what came late']]);

@Resolver()
class Painter {
  @Query(() => ColourEnum)
  colour(): Colour {
    return 'dark-blue';
  }

  @Query(() => Printed)
  cause(): string {
    return Printed.LATE;
  }
}

const built = (name: string) => {
  const type = buildSchemaSync({ resolvers: [Painter] }).getType(name) as GraphQLEnumType;
  return type.getValues().map((value) => [value.name, value.value as string, value.description]);
};

test('an enum has the members of its union, by names in upper case', () => {
  expect(built('Colour')).toEqual([
    ['RED', 'RED', 'Red.'],
    ['DARK_BLUE', 'dark-blue', 'Dark blue.'],
    ['LIGHT_GREEN', 'lightGreen', 'Light green.'],
  ]);
  expect(ColourEnum.RED).toBe('RED');
});

test('an enum printed from a catalogue makes a sentence of each meaning', () => {
  expect(built('Printed')).toEqual([['LATE', 'LATE', 'What came late.']]);
});

/** Nobody calls it: these are the mistakes that do not compile. */
export function mistakes(): void {
  const { RED, ...withoutRed } = colours;
  // @ts-expect-error -- a member without a meaning
  enumType<Colour>(named('Forgotten'), withoutRed);
  // @ts-expect-error -- a meaning of what is no member
  enumType<Colour>(named('Gone'), { ...colours, RED, PINK: 'Pink.' });
  // @ts-expect-error -- a list of its own, tied to no union
  enumType(named('Untied'), { RED: 'Red.' });
}
