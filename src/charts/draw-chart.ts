import { setImmediate } from 'node:timers/promises';
import type { TopLevelSpec } from 'vega-lite';

// Loaded with the first picture: most processes draw none, and it takes a fifth of a second.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const loadVega = (): typeof import('vega') => require('vega');
// eslint-disable-next-line @typescript-eslint/no-require-imports
const loadVegaLite = (): typeof import('vega-lite') => require('vega-lite');

/**
 * Draws a specification as SVG. Drawing keeps the processor for some milliseconds, so other work
 * gets a turn before each picture.
 */
export async function drawChart(spec: TopLevelSpec): Promise<string> {
  await setImmediate();
  const { parse, View } = loadVega();
  const view = new View(parse(loadVegaLite().compile(spec).spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
