const SECOND = 1000;

/**
 * How long an answer asks to wait, in milliseconds; null when it does not say. A date is compared
 * with the answer's own date, because the clocks of two machines need not agree.
 */
export function retryAfter(headers: Headers, now: Date): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const answered = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(answered) ? now.getTime() : answered));
}
