/** Units that a value shows by itself: "30.0 min", "$52.00". */
const SHOWN: readonly string[] = ['money', 'hours', 'minutes', '%'];

const article = (noun: string): string => (/^(?:[aeiou]|hour)/.test(noun) ? 'an' : 'a');

/**
 * What follows a value to say its unit: of `tickets/technician/month` " tickets a technician and
 * month", of `hours/seat/month`, which is written as "0.25 h", " a seat and month".
 */
export function unitWords(unit: string): string {
  const [counted = '', ...per] = unit.split('/');
  const noun = SHOWN.includes(counted) ? '' : ` ${counted}`;
  return per.length === 0 ? noun : `${noun} ${article(per[0]!)} ${per.join(' and ')}`;
}
