import { PALETTES, type Palette, type Theme } from './palette';

/** How light a colour is, and how two contrast, as WCAG 2 defines them. */
function lightness(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const THEMES = Object.keys(PALETTES) as Theme[];
const DRAWN = ['line', 'target', 'onTarget', 'offTarget', 'noTarget'] as const;

test.each(THEMES)('words and marks of the theme %s stand out from its ground', (theme) => {
  const palette: Palette = PALETTES[theme];
  const least = (names: readonly (keyof Palette)[]): number =>
    Math.min(...names.map((name) => contrast(palette[name], palette.ground)));
  expect(least(['text', 'note'])).toBeGreaterThan(4.5);
  expect(least(DRAWN)).toBeGreaterThan(3);
});
