/**
 * Looks at the report of the sample MSP in a real browser, as people do: on a telephone, and printed
 * on Letter and A4.
 * Usage: check-paper
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSeatwise } from '../fixture/command';
import { findBrowser } from './find-browser';
import { openTab, type Tab } from './open-tab';
import { sheetsIn, type Sheet } from './sheets-in';

const NOW = '2026-05-20T15:00:00Z';
/** One that is over, and one that is not. */
const QUARTERS = ['2026-Q1', '2026-Q2'];

/** In inches, as printers have them. */
const PAPERS = {
  Letter: { paperWidth: 8.5, paperHeight: 11 },
  A4: { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 },
};
type Paper = (typeof PAPERS)[keyof typeof PAPERS];
const PIXELS_PER_INCH = 96;
const POINTS_PER_INCH = 72;
/** As the style of the page has them. */
const SIDES_INCH = (2 * 14) / 25.4;
const TOP_INCH = 18 / 25.4;
const TELEPHONE = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };

/** The page of each quarter, from the product as it is started. */
async function pagesOfSample(dir: string): Promise<string[]> {
  const env = { DATA_DIR: join(dir, 'data'), PORT: '0', SEATWISE_NOW: NOW };
  const { ready, stop } = await startSeatwise(env, 'demo');
  try {
    const fields = QUARTERS.map(
      (quarter, at) => `q${at}: quarterlyReport(quarter: "${quarter}") { html }`,
    );
    const response = await fetch(ready.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ready.token}` },
      body: JSON.stringify({ query: `{ ${fields.join(' ')} }` }),
    });
    const { data } = (await response.json()) as { data: Record<string, { html: string }> };
    return Object.values(data).map(({ html }) => html);
  } finally {
    await stop();
  }
}

/** What reaches beyond the right edge and cannot be scrolled to within its table. */
const BEYOND = (width: number): string => `[...document.querySelectorAll('body *')]
  .filter((each) => each.getBoundingClientRect().right > ${width} + 1)
  .filter((each) => matchMedia('print').matches || !each.closest('.table'))
  .map((each) => each.outerHTML.slice(0, 120))`;

const TOO_WIDE = `[...document.querySelectorAll('.table:has(.past)')]
  .filter((each) => each.scrollWidth > each.clientWidth)
  .map((each) => each.textContent.slice(0, 120))`;

async function checkTelephone(tab: Tab): Promise<void> {
  await tab.send('Emulation.setDeviceMetricsOverride', TELEPHONE);
  assert.equal(await tab.ask('document.documentElement.scrollWidth'), TELEPHONE.width);
  assert.deepEqual(await tab.ask(BEYOND(TELEPHONE.width)), []);
  assert.deepEqual(await tab.ask(TOO_WIDE), [], 'the numbers of the quarter need no scrolling');
}

/** A sheet ends where the next chart or table row has no room, and that is never half of it. */
const LEAST_FILLED = 0.5;

/** Browsers round the size of a sheet to whole pixels. */
const isOf = ({ width, height }: Sheet, paper: Paper): boolean =>
  Math.abs(width - paper.paperWidth * POINTS_PER_INCH) < 2 &&
  Math.abs(height - paper.paperHeight * POINTS_PER_INCH) < 2;

function checkSheets(name: string, paper: Paper, sheets: readonly Sheet[]): void {
  assert.ok(sheets.length > 1, `${name} has several sheets`);
  for (const [at, sheet] of sheets.entries()) {
    assert.ok(isOf(sheet, paper), `sheet ${at + 1} is of the size ${name}`);
    const isLast = at === sheets.length - 1;
    assert.ok(isLast || sheet.filled > LEAST_FILLED, `sheet ${at + 1} of ${name} is nearly empty`);
  }
}

async function checkPaper(tab: Tab, name: keyof typeof PAPERS): Promise<void> {
  const paper = PAPERS[name];
  const width = Math.floor((paper.paperWidth - SIDES_INCH) * PIXELS_PER_INCH);
  const screen = { width, height: 1000, deviceScaleFactor: 1, mobile: false };
  await tab.send('Emulation.setDeviceMetricsOverride', screen);
  await tab.send('Emulation.setEmulatedMedia', { media: 'print' });
  assert.deepEqual(await tab.ask(BEYOND(width)), [], `nothing is cut off on ${name}`);
  await tab.send('Emulation.setEmulatedMedia', { media: '' });
  const { data } = await tab.send<{ data: string }>('Page.printToPDF', paper);
  checkSheets(name, paper, sheetsIn(Buffer.from(data, 'base64'), TOP_INCH * POINTS_PER_INCH));
}

async function check(browser: string, dir: string): Promise<void> {
  const pages = await pagesOfSample(dir);
  const tab = await openTab(browser, join(dir, 'profile'));
  try {
    for (const [at, html] of pages.entries()) {
      const file = join(dir, `${at}.html`);
      writeFileSync(file, html);
      await tab.sendUntil('Page.loadEventFired', 'Page.navigate', { url: `file://${file}` });
      await checkTelephone(tab);
      for (const name of Object.keys(PAPERS) as (keyof typeof PAPERS)[])
        await checkPaper(tab, name);
    }
  } finally {
    await tab.close();
  }
}

async function main(): Promise<void> {
  const browser = findBrowser();
  const dir = mkdtempSync(join(tmpdir(), 'seatwise-paper-'));
  try {
    await check(browser, dir);
    console.error('The report is whole on a telephone, on Letter and on A4.');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
