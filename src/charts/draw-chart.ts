import { setImmediate } from 'node:timers/promises';
import type { TopLevelSpec } from 'vega-lite';
import { escapeMarkup } from '../scalars/escape-markup';

// Loaded with the first picture: most processes draw none, and it takes a fifth of a second.
// oxlint-disable-next-line typescript/no-require-imports
const loadVega = (): typeof import('vega') => require('vega');
// oxlint-disable-next-line typescript/no-require-imports
const loadVegaLite = (): typeof import('vega-lite') => require('vega-lite');

/** The picture has one name as a whole; a name for each of its marks would only be read after it. */
const ONE_NAME = { aria: false, title: { aria: false } };

/** The name that a pointer shows, and the whole of it for those who cannot see it. */
function named(svg: string, title: string, description: string): string {
  const label = `role="img" aria-label="${escapeMarkup(description)}"`;
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) => `<svg ${label} ${attributes}><title>${escapeMarkup(title)}</title>`,
  );
}

const nameOf = ({ usermeta }: TopLevelSpec): string =>
  typeof usermeta?.['name'] === 'string' ? usermeta['name'] : '';

/**
 * Draws a specification as SVG. Drawing keeps the processor for some milliseconds, so other work
 * gets a turn before each picture.
 */
export async function drawChart(spec: TopLevelSpec): Promise<string> {
  await setImmediate();
  const { parse, View } = loadVega();
  const compiled = loadVegaLite().compile(spec, { config: ONE_NAME }).spec;
  const view = new View(parse(compiled), { renderer: 'none' });
  try {
    return named(await view.toSVG(), nameOf(spec), spec.description ?? '');
  } finally {
    view.finalize();
  }
}
