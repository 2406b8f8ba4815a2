import { FONT, PALETTES } from '../charts/palette';

const COLOURS = PALETTES.LIGHT;

/** How the page looks on a screen and on paper. */
export const STYLE = `
body { font: 15px/1.5 ${FONT}; color: ${COLOURS.text}; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
header p, footer p { color: ${COLOURS.note}; margin: .2rem 0; }
footer { margin-top: 3rem; overflow-wrap: anywhere; }
section { break-inside: avoid-page; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid ${COLOURS.grid}; text-align: left; vertical-align: top; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1rem; }
td[style*="right"] { white-space: nowrap; }
figure { margin: 1rem 0 0; max-width: 40rem; break-inside: avoid; }
svg { max-width: 100%; height: auto; }
`;
