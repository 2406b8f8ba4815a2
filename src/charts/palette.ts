/**
 * Colours that people with red-green blindness can tell apart. No meaning depends on colour alone:
 * each also differs in words.
 */
export const COLOURS = {
  line: '#8a93a3',
  target: '#6b4fa0',
  text: '#1f2733',
  note: '#5f6877',
  grid: '#e6e9ee',
} as const;

/** The colour of a point, by how it compares with its target. */
export const STATUS_COLOURS = {
  domain: ['on target', 'off target', 'no target'],
  range: ['#1a7f64', '#c4501b', '#3867a6'],
};

/** Fonts that every system has: a picture must not load a font from elsewhere. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';
