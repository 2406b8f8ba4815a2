import { registerEnumType } from 'type-graphql';

export const ChartFormat = { SVG: 'SVG', VEGA_LITE: 'VEGA_LITE' } as const;
export type ChartFormat = keyof typeof ChartFormat;

registerEnumType(ChartFormat, {
  name: 'ChartFormat',
  description: 'How a chart is handed over.',
  valuesConfig: {
    SVG: { description: 'A picture: one SVG element, which asks for nothing from elsewhere.' },
    VEGA_LITE: {
      description:
        'The Vega-Lite 5 specification that the picture is drawn from, as JSON, with its data: for those who draw themselves.',
    },
  },
});
