/** The ground that a picture is made for. */
export type Theme = 'LIGHT' | 'DARK';

/** The colours of a picture, by what they colour. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly note: string;
  readonly grid: string;
  readonly line: string;
  readonly target: string;
  readonly onTarget: string;
  readonly offTarget: string;
  readonly noTarget: string;
}

/**
 * Colours that people with red-green blindness can tell apart. No meaning depends on colour alone:
 * each also has a shape of its own.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  LIGHT: {
    ground: '#ffffff',
    text: '#1f2733',
    note: '#5f6877',
    grid: '#e6e9ee',
    line: '#7d8696',
    target: '#6b4fa0',
    onTarget: '#1a7f64',
    offTarget: '#c4501b',
    noTarget: '#3867a6',
  },
  DARK: {
    ground: '#151a22',
    text: '#e8ecf2',
    note: '#a9b3c2',
    grid: '#2c3440',
    line: '#8b96a8',
    target: '#b79df0',
    onTarget: '#4cc9a4',
    offTarget: '#ff8f57',
    noTarget: '#7fb0f0',
  },
};

/** Fonts that every system has: a picture must not load a font from elsewhere. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';
