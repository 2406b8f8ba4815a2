import { startScript } from './child-process';
import type { Flood } from './flood';

/** What one MSP asks at once, again and again. */
export const AT_ONCE = 60;

/** Does something while many callers ask for the same; tells how many answers a second they got. */
export async function whileFlooded(
  url: URL,
  request: Buffer,
  forSeconds: number,
  act: () => Promise<void>,
): Promise<number> {
  const child = startScript('flood.ts', [
    url.href,
    request.toString('base64'),
    `${AT_ONCE}`,
    `${forSeconds}`,
  ]);
  try {
    await child.nextLine<Flood>();
    await act();
    return (await child.nextLine<Flood>()).answeredPerSecond;
  } finally {
    await child.stop();
  }
}
