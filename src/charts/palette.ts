/** Told apart by people who do not see red and green as others do; each also differs in words. */
export const COLOURS = {
  line: '#8a93a3',
  target: '#6b4fa0',
  text: '#1f2733',
  note: '#5f6877',
  grid: '#e6e9ee',
} as const;

/** How a point stands to its target. */
export const STATUS_COLOURS = {
  domain: ['on target', 'off target', 'no target'],
  range: ['#1a7f64', '#c4501b', '#3867a6'],
};

/** What every system has: a picture must not ask for a font from elsewhere. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';
