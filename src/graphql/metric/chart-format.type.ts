import { enumType } from '../enum-type';

export type ChartFormat = 'SVG' | 'VEGA_LITE';

export const ChartFormatEnum = enumType<ChartFormat>(
  { name: 'ChartFormat', description: 'How a chart is handed over.' },
  {
    SVG: 'A picture: one SVG element, which asks for nothing from elsewhere.',
    VEGA_LITE:
      'The Vega-Lite 5 specification that the picture is drawn from, as JSON with its data, for callers that draw it themselves.',
  },
);
