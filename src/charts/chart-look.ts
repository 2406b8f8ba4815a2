import { Refusal } from '../errors';
import type { Theme } from './palette';

/** How large a picture is, and on which ground it will lie. */
export interface ChartLook {
  /** Of the whole picture with its title and legend, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Whether the ground is left to the page. */
  readonly transparent: boolean;
}

export const USUAL_LOOK: ChartLook = {
  width: 640,
  height: 320,
  theme: 'LIGHT',
  transparent: false,
};

/** Below these, the words leave no room for the line; above, a picture only costs. */
export const SIZES = {
  width: { least: 320, most: 2000 },
  height: { least: 240, most: 1200 },
} as const;

function checkSize(side: keyof typeof SIZES, size: number): void {
  const { least, most } = SIZES[side];
  if (size >= least && size <= most) return;
  throw new Refusal(
    'BAD_CHART_SIZE',
    `${side} must lie between ${least} and ${most} pixels; it is ${size}.`,
    { argument: side, least, most },
  );
}

type Asked = { readonly [K in keyof ChartLook]?: ChartLook[K] | null };

/** The look that was asked for; what was not said is as usual. */
export function readLook(asked: Asked): ChartLook {
  const look = {
    width: asked.width ?? USUAL_LOOK.width,
    height: asked.height ?? USUAL_LOOK.height,
    theme: asked.theme ?? USUAL_LOOK.theme,
    transparent: asked.transparent ?? USUAL_LOOK.transparent,
  };
  checkSize('width', look.width);
  checkSize('height', look.height);
  return look;
}
