import { ArgsType, Field, Int } from 'type-graphql';
import { SIZES, USUAL_LOOK } from '../../charts/chart-look';
import type { Theme } from '../../charts/palette';
import { enumType } from '../enum-type';

const ThemeEnum = enumType<Theme>(
  { name: 'ChartTheme', description: 'The ground that a chart is made for.' },
  { LIGHT: 'Dark words on white.', DARK: 'Light words on a dark ground.' },
);

const size = (side: keyof typeof SIZES): string =>
  `The ${side} of the whole picture in pixels, ${SIZES[side].least} to ${SIZES[side].most}. Anything else is \`BAD_CHART_SIZE\`.`;

/** How a chart should look. */
@ArgsType()
export class ChartLookArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: USUAL_LOOK.width,
    description: size('width'),
  })
  width!: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: USUAL_LOOK.height,
    description: size('height'),
  })
  height!: number | null;

  @Field(() => ThemeEnum, {
    nullable: true,
    defaultValue: USUAL_LOOK.theme,
    description: 'The ground it will lie on.',
  })
  theme!: Theme | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: USUAL_LOOK.transparent,
    description: 'Whether the ground is left to the page that it is put on.',
  })
  transparent!: boolean | null;
}
