import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryAreaKey } from '../numbers/areas';
import { areaOf } from '../numbers/areas';
import type { StaffingBasis } from '../numbers/staffing/basis';
import { peopleNeed, type PeopleNeed } from '../numbers/staffing/people-need';
import { staffing, type StaffingReason } from '../numbers/staffing/staffing';
import { fromDecimal, ONE } from '../numbers/units/ratio';
import { disagreementWords, staffingWords } from './staffing';

/** One area of a month of 126 productive hours: who is there, what is worked, and what is earned. */
interface Example {
  readonly title: string;
  readonly area?: DeliveryAreaKey;
  readonly current: string;
  readonly work: string | StaffingReason;
  readonly workBasis?: StaffingBasis;
  readonly atLeast?: true;
  readonly earned: string | StaffingReason;
}

const EXAMPLES: readonly Example[] = [
  { title: 'hire one of several', current: '4.5', work: '819', earned: '384000' },
  { title: 'hire a part of a person', current: '1.5', work: '252', earned: '126000' },
  { title: 'hire the first one', current: '0', work: '126', earned: '90000' },
  {
    title: 'hire because of tickets',
    current: '3',
    work: '1320',
    workBasis: 'ticketsOpened',
    earned: '300000',
  },
  { title: 'more work than is paid for', current: '4.5', work: '819', earned: '312000' },
  {
    title: 'more work than is paid for, by tickets',
    current: '3',
    work: '1320',
    workBasis: 'ticketsOpened',
    earned: '180000',
  },
  { title: 'more work than a part of it is paid for', current: '2', work: '315', earned: '141000' },
  {
    title: 'more work, and even those there are not paid for',
    current: '2',
    work: '315',
    earned: '60000',
  },
  { title: 'the first one is not paid for', current: '0', work: '126', earned: '30000' },
  { title: 'fits', current: '4.5', work: '567', earned: '276000' },
  { title: 'paid for, and not asked for', current: '2', work: '252', earned: '240000' },
  { title: 'less work, and paid for', current: '4', work: '252', earned: '240000' },
  {
    title: 'the work is there, and the revenue is not',
    current: '4',
    work: '504',
    earned: '120000',
  },
  { title: 'neither asks for them', current: '4', work: '252', earned: '150000' },
  { title: 'nobody is asked for', current: '1', work: '0.0126', earned: '-3000' },
  { title: 'work for next to nobody', current: '0.6', work: '5.9', earned: 'NO_TARGET' },
  { title: 'no target', current: '1.5', work: '47.9', earned: 'NO_TARGET' },
  { title: 'no hours', current: '1.5', work: 'NO_HOURS', earned: '90000' },
  { title: 'no records', current: '1', work: 'DATA_INCOMPLETE', earned: 'DATA_INCOMPLETE' },
  {
    title: 'tickets alone are known',
    current: '4',
    work: '600',
    workBasis: 'ticketsOpened',
    atLeast: true,
    earned: '120000',
  },
  {
    title: 'endpoints pay',
    area: 'CENTRALIZED_SERVICES',
    current: '0.5',
    work: '70.56',
    earned: '2451',
  },
  {
    title: 'endpoints do not pay',
    area: 'CENTRALIZED_SERVICES',
    current: '0.5',
    work: '126',
    earned: '2451',
  },
  {
    title: 'no endpoint count',
    area: 'CENTRALIZED_SERVICES',
    current: '0.5',
    work: '63',
    earned: 'NO_ENDPOINT_COUNT',
  },
  {
    title: 'projects pay',
    area: 'PROFESSIONAL_SERVICES',
    current: '2',
    work: '378',
    earned: '66000',
  },
  {
    title: 'one digit would say HIRE',
    area: 'VCIO',
    current: '1.9',
    work: '274.9',
    earned: '304297',
  },
  {
    title: 'a period that has not begun',
    current: '0',
    work: 'DATA_INCOMPLETE',
    earned: 'DATA_INCOMPLETE',
  },
];

/** What a dollar is in each currency, so that amounts look as they do there. */
const CURRENCIES = { USD: '1', JPY: '150', GBP: '0.8' } as const;

const isReason = (text: string): text is StaffingReason => /^[A-Z_]+$/.test(text);

const inMoney = (amount: string, factor: string): string => String(Number(amount) * Number(factor));

function workOf({ area = 'SUPPORT', work, workBasis }: Example): PeopleNeed | StaffingReason {
  if (isReason(work)) return work;
  const basis = workBasis ?? areaOf(area).hours;
  const perPerson = fromDecimal(workBasis ? '300' : '126');
  return peopleNeed({ basis, amount: fromDecimal(work), perPerson, months: ONE })!;
}

function payOf({ area = 'SUPPORT', earned }: Example, factor: string): PeopleNeed | StaffingReason {
  if (isReason(earned)) return earned;
  const { basis, target } = areaOf(area).leverage;
  const own = basis === 'endpointMonths' ? '1' : factor;
  const [amount, perPerson] = [inMoney(earned, own), inMoney(target, own)].map(fromDecimal);
  return peopleNeed({ basis, amount: amount!, perPerson: perPerson!, months: ONE })!;
}

function told(example: Example, currency: keyof typeof CURRENCIES): string {
  const found = staffing({
    area: example.area ?? 'SUPPORT',
    current: fromDecimal(example.current),
    byDemand: workOf(example),
    demandedAtLeast: example.atLeast ?? false,
    byLeverage: payOf(example, CURRENCIES[currency]),
    tolerance: fromDecimal('0.25'),
  });
  const line = disagreementWords(found, currency);
  return `${currency}: ${staffingWords(found, currency)}${line ? `\n  in short: ${line}` : ''}`;
}

const page = EXAMPLES.map((example) =>
  [
    `# ${example.title}`,
    ...(Object.keys(CURRENCIES) as (keyof typeof CURRENCIES)[]).map((each) => told(example, each)),
  ].join('\n'),
).join('\n\n');

test('every form of the sentence is as written down, in three currencies', () => {
  expect(page).toBe(readFileSync(join(__dirname, 'staffing.sentences.txt'), 'utf8').trim());
});

test('where the work and the revenue disagree, the sentence has the line word for word', () => {
  const lines = [...page.matchAll(/^(.*)\n {2}in short: (.*)$/gm)];
  expect(lines.length).toBeGreaterThan(20);
  for (const [, sentence, line] of lines) expect(sentence).toContain(`HOLD. ${line}`);
});
