import type { ErrorCode } from '../../error-codes/catalogue';
import { Refusal } from '../../errors';
import { BASES, type BandBasis } from '../../numbers/bands/basis';
import {
  BAND_COUNTS,
  PARTITION_CUTS,
  type BandMethod,
  type BandRule,
  type PartitionCut,
} from '../../numbers/bands/scheme';
import { compare, fromDecimal, isPositive } from '../../numbers/units/ratio';

/** A scheme as it is sent. */
export interface SchemeSent {
  /** The id of the scheme to replace; absent for a new one. */
  readonly id?: string | null;
  readonly name: string;
  readonly basis: BandBasis;
  readonly method: BandMethod;
  readonly bandCount?: number | null;
  readonly thresholds?: readonly string[] | null;
  readonly partitionBy?: readonly string[] | null;
  readonly basisMonths?: number | null;
  /** True for a dry run, which saves nothing. */
  readonly dryRun?: boolean | null;
}

/** A scheme as it was given, after the checks. */
export interface SchemeGiven extends BandRule {
  readonly name: string;
  readonly basis: BandBasis;
  readonly partitionBy: readonly PartitionCut[];
  readonly basisMonths: number;
  /** The thresholds as the caller wrote them. */
  readonly thresholdTexts: readonly string[];
}

const MOST_NAME = 100;
const MOST_MONTHS = 24;
/** The amounts that numeric(19,4) can hold. */
const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;

const refuse = (code: ErrorCode, why: string, argument: string): Refusal =>
  new Refusal(code, `${why} Nothing was saved.`, { argument: `input.${argument}` });

const badThresholds = (why: string): Refusal => refuse('BAD_THRESHOLDS', why, 'thresholds');

function readName(text: string): string {
  const name = text.trim();
  if (name.length >= 1 && name.length <= MOST_NAME && !name.includes('\0')) return name;
  throw refuse('BAD_SCHEME_NAME', `A scheme’s name has 1 to ${MOST_NAME} characters.`, 'name');
}

function refuseUnsorted(texts: readonly string[]): void {
  const at = texts.findIndex(
    (text, i) => i > 0 && compare(fromDecimal(texts[i - 1]!), fromDecimal(text)) >= 0,
  );
  if (at < 0) return;
  const [before, after] = [texts[at - 1], texts[at]];
  throw badThresholds(
    `Thresholds must rise, or bands overlap: ${before} (place ${at}) is followed by ${after} (place ${at + 1}).`,
  );
}

function readThresholds({ method, thresholds, bandCount }: SchemeSent): string[] {
  const texts = (thresholds ?? []).map((text) => String(text).trim());
  if (method !== 'THRESHOLDS') {
    if (texts.length === 0) return [];
    throw badThresholds(`${method} finds the ends of bands itself: leave the thresholds out.`);
  }
  if (texts.length === 0 && bandCount === 1) return [];
  if (texts.length < 1 || texts.length >= BAND_COUNTS.most) {
    throw badThresholds(`Give 1 to ${BAND_COUNTS.most - 1} thresholds; these are ${texts.length}.`);
  }
  const bad = texts.find((text) => !AMOUNT.test(text) || !isPositive(fromDecimal(text)));
  if (bad !== undefined) {
    throw badThresholds(
      `"${bad}" is no threshold: each is a number above 0 with at most 4 decimals.`,
    );
  }
  refuseUnsorted(texts);
  return texts;
}

/** One band for everybody is none; one for each segment or territory bands by that. */
const leastOf = ({ partitionBy }: SchemeSent): number =>
  (partitionBy ?? []).length > 0 ? BAND_COUNTS.least : 2;

function readCount(sent: SchemeSent, thresholds: number): number {
  const { bandCount, method } = sent;
  const { usual, most } = BAND_COUNTS;
  const least = leastOf(sent);
  const made = method === 'THRESHOLDS' ? thresholds + 1 : usual;
  const count = bandCount ?? made;
  if (count < least || count > most) {
    throw refuse(
      'BAD_BAND_COUNT',
      `A scheme has ${least} to ${most} bands${least > BAND_COUNTS.least ? ', or 1 in each part of a partition' : ''}; bandCount is ${count}.`,
      'bandCount',
    );
  }
  if (method === 'THRESHOLDS' && count !== made) {
    throw refuse(
      'BAD_BAND_COUNT',
      `${thresholds} thresholds make ${made} bands; bandCount is ${count}. Leave it out, or make them agree.`,
      'bandCount',
    );
  }
  return count;
}

function readPartition({ partitionBy }: SchemeSent): PartitionCut[] {
  const cuts: readonly string[] = partitionBy ?? [];
  const bad = cuts.find((cut) => !(PARTITION_CUTS as readonly string[]).includes(cut));
  if (bad === undefined && new Set(cuts).size === cuts.length) return cuts as PartitionCut[];
  const why =
    bad === undefined
      ? 'A dimension stands twice in partitionBy.'
      : `Bands cannot be parted by ${bad}.`;
  throw refuse(
    'BAD_PARTITION',
    `${why} They can be by ${PARTITION_CUTS.join(', ')} or both.`,
    'partitionBy',
  );
}

function readBasisMonths({ basisMonths }: SchemeSent): number {
  const months = basisMonths ?? 1;
  if (months >= 1 && months <= MOST_MONTHS) return months;
  throw refuse(
    'BAD_BASIS_MONTHS',
    `basisMonths lies between 1 and ${MOST_MONTHS}; it is ${months}.`,
    'basisMonths',
  );
}

/** Reads the given scheme, or refuses and says what is wrong with it and where. */
export function readScheme(input: SchemeSent): SchemeGiven {
  const name = readName(input.name);
  const thresholdTexts = readThresholds(input);
  return {
    name,
    basis: input.basis,
    method: input.method,
    bandCount: readCount(input, thresholdTexts.length),
    best: BASES[input.basis].best,
    thresholds: thresholdTexts.map(fromDecimal),
    thresholdTexts,
    partitionBy: readPartition(input),
    basisMonths: readBasisMonths(input),
  };
}
