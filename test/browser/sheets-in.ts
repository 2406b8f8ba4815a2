import { inflateSync } from 'node:zlib';

/** What is on a sheet of a PDF, as far as it tells whether the sheet was worth its paper. */
export interface Sheet {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** How far down its body there is text: from 0 to 1. */
  readonly filled: number;
}

/** A scale and a shift of heights: browsers neither turn nor shear what they print. */
interface Heights {
  readonly scale: number;
  readonly shift: number;
}

const within = (outer: Heights, inner: Heights): Heights => ({
  scale: outer.scale * inner.scale,
  shift: outer.scale * inner.shift + outer.shift,
});

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number);

/** `a b c d e f`, as PDF writes a change of coordinates. */
const heightsOf = (operands: string): Heights => {
  const [, , , scale = 1, , shift = 0] = numbers(operands);
  return { scale, shift };
};

const OPERATION = /^(?:(q|Q)|([-\d. ]+) (cm|Tm))$/gm;

/** How far above the foot of the sheet each piece of text stands, in points. */
function textHeights(drawing: string): number[] {
  const heights: number[] = [];
  const kept: Heights[] = [];
  let now: Heights = { scale: 1, shift: 0 };
  for (const [, keep, operands, operator] of drawing.matchAll(OPERATION)) {
    if (keep === 'q') kept.push(now);
    else if (keep === 'Q') now = kept.pop() ?? now;
    else if (operator === 'cm') now = within(now, heightsOf(operands!));
    else heights.push(within(now, heightsOf(operands!)).shift);
  }
  return heights;
}

/** The drawing of a page, unpacked. */
function drawingOf(pdf: string, id: string): string {
  const [head] = new RegExp(`(?:^|\n)${id} 0 obj\r?\n?<<[^]*?stream\r?\n`).exec(pdf) ?? [];
  if (!head) throw new Error(`the PDF has no object ${id}`);
  const length = Number(/\/Length (\d+)/.exec(head)![1]);
  const from = pdf.indexOf(head) + head.length;
  return inflateSync(Buffer.from(pdf.slice(from, from + length), 'latin1')).toString('latin1');
}

function sheetOf(pdf: string, page: string, margin: number): Sheet {
  const [, , width = 0, height = 0] = numbers(/\/MediaBox \[([^\]]*)\]/.exec(page)![1]!);
  const drawing = drawingOf(pdf, /\/Contents (\d+) 0 R/.exec(page)![1]!);
  const inBody = textHeights(drawing).filter((at) => at > margin && at < height - margin);
  const lowest = Math.min(height - margin, ...inBody);
  return { width, height, filled: (height - margin - lowest) / (height - 2 * margin) };
}

/** The sheets of a PDF as a browser writes it. What is in a margin of so many points does not count. */
export function sheetsIn(bytes: Buffer, margin: number): Sheet[] {
  const pdf = bytes.toString('latin1');
  const pages = pdf.match(/<<\/Type \/Page\n[^]*?>>\s*endobj/g) ?? [];
  return pages.map((page) => sheetOf(pdf, page, margin));
}
