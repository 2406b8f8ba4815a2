import { existsSync } from 'node:fs';

const BROWSERS = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Without a screen, and inside a container. */
export const HEADLESS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

/** The browser that CHROMIUM names, or one that is installed. */
export function findBrowser(): string {
  const browser = BROWSERS.find((path) => path && existsSync(path));
  if (!browser)
    throw new Error('There is no browser here. Install chromium, or name one in CHROMIUM.');
  return browser;
}
