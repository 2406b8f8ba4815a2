import { setImmediate } from 'node:timers/promises';
import type { TopLevelSpec } from 'vega-lite';

// Loaded with the first picture: most processes draw none, and it takes a fifth of a second.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const loadVega = (): typeof import('vega') => require('vega');
// eslint-disable-next-line @typescript-eslint/no-require-imports
const loadVegaLite = (): typeof import('vega-lite') => require('vega-lite');

/** The picture has one name as a whole; a name for each of its marks would only be read after it. */
const ONE_NAME = { aria: false };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The name that a pointer shows, and the whole of it for those who cannot see it. */
function named(svg: string, title: string, description: string): string {
  const label = `role="img" aria-label="${escapeXml(description)}"`;
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) => `<svg ${label} ${attributes}><title>${escapeXml(title)}</title>`,
  );
}

/** The title and the first line below it. */
function nameOf({ title }: TopLevelSpec): string {
  if (typeof title !== 'object' || !('text' in title)) return '';
  const below = title.subtitle;
  return [title.text, Array.isArray(below) ? below[0] : below].filter(Boolean).join(', ');
}

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
