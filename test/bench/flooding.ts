import { startScript } from './child-process';

/** What one MSP asks at once, again and again. */
export const AT_ONCE = 60;

/** What the flood says when it has begun, and when it is over. */
export interface Flood {
  readonly answeredPerSecond: number;
}

/** Does something while many callers ask for the same; tells how many answers a second they got. */
export async function whileFlooded(
  url: URL,
  request: Buffer,
  forSeconds: number,
  act: () => Promise<void>,
): Promise<number> {
  const child = startScript('flood.ts', [url.href, request.toString('base64'), String(forSeconds)]);
  try {
    await child.nextLine<Flood>();
    await act();
    return (await child.nextLine<Flood>()).answeredPerSecond;
  } finally {
    await child.stop();
  }
}
