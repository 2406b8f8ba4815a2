import type { Composition, Mapped, Mapper, Stored, StoredRow } from '../connector';
import { isZero, spreadOver, sumOf, timesRate } from '../exact';
import { movedAmong } from './customer-tree';
import { meaningOf, type Sold } from '../ledger/ledger-mapping';
import type { QuickbooksMapping } from './mapping';
import type { Posting, Sale } from './shapes';
import { discountOf, linesOfEntry, linesOfSale, type SoldLine } from './sold-lines';

/** A document, with the names that its lines refer to. */
export interface SoldDocument {
  readonly key: string;
  /** As printed on it; a journal entry is no invoice. */
  readonly number: string | null;
  readonly updatedAt: string;
  readonly postedOn: string;
  readonly currency: string | null;
  /** Into the currency of the company; null when the document is written in it. */
  readonly rate: string | null;
  readonly discount: string;
  readonly lines: readonly SoldLine[];
}

const ENTRIES = 'journalEntries';
/** The documents of sales, and whether they take from revenue. */
const SALES: Readonly<Record<string, boolean>> = {
  ...{ invoices: false, salesReceipts: false, creditMemos: true, refundReceipts: true },
};
const STREAMS = [...Object.keys(SALES), ENTRIES];

const keyOf = (stream: string, { externalId }: StoredRow): string => `${stream} ${externalId}`;

async function documentsOf(
  stream: string,
  rows: readonly StoredRow[],
  stored: Stored,
): Promise<string[]> {
  if (stream !== 'customers') return rows.map((row) => keyOf(stream, row));
  const moved = await movedAmong(rows, stored);
  const keys: string[] = [];
  for (const sales of Object.keys(SALES))
    keys.push(...(await stored.inGroups(sales, moved)).map((row) => keyOf(sales, row)));
  return keys;
}

const isForeign = ({ ExchangeRate }: Sale | Posting): boolean =>
  Boolean(ExchangeRate) && Number(ExchangeRate) !== 1;

async function compose(key: string, stored: Stored): Promise<SoldDocument | null> {
  const [stream = '', id = ''] = key.split(' ');
  const [row] = await stored.byIds(stream, [id]);
  if (!row) return null;
  const document = row.payload as Sale & Posting;
  const takes = SALES[stream] ?? false;
  const isEntry = stream === ENTRIES;
  const lines = isEntry
    ? await linesOfEntry(stored, document)
    : await linesOfSale(stored, document, takes);
  return {
    ...{ key, lines, postedOn: document.TxnDate },
    number: isEntry ? null : (document.DocNumber ?? null),
    updatedAt: document.MetaData.LastUpdatedTime,
    currency: isForeign(document) ? null : (document.CurrencyRef?.value ?? null),
    rate: isForeign(document) ? (document.ExchangeRate ?? null) : null,
    discount: isEntry ? '0' : discountOf(document, takes),
  };
}

interface Part {
  readonly client: string | null;
  readonly kind: Sold;
  readonly amount: string;
}

/** One part for each client and kind of revenue. */
function partsOf({ lines }: SoldDocument, mapping: QuickbooksMapping): Part[] {
  const parts = new Map<string, Part>();
  for (const line of lines) {
    const kind = meaningOf(mapping, line) ?? line.guess;
    const key = `${line.client ?? ''} ${kind}`;
    const amount = sumOf(parts.get(key)?.amount ?? '0', line.amount);
    parts.set(key, { client: line.client, kind, amount });
  }
  return [...parts.values()];
}

/**
 * Revenue without tax. A discount on the whole document is taken from all of its parts, what is no
 * revenue included, each by its size.
 */
function toRecords(whole: unknown, { mapping, since }: Mapper<QuickbooksMapping>): Mapped[] {
  const document = whole as SoldDocument;
  if (document.postedOn < since) return [];
  const parts = partsOf(document, mapping);
  const discounts = spreadOver(
    document.discount,
    parts.map(({ amount }) => amount),
  );
  return parts.flatMap(({ client, kind, amount }, at) => {
    const net = sumOf(amount, discounts[at] ?? '0');
    if (kind === 'NOT_REVENUE' || isZero(net)) return [];
    return [
      {
        kind: 'revenue' as const,
        record: {
          externalId: [document.key, client, kind].filter(Boolean).join(' '),
          updatedAt: document.updatedAt,
          clientExternalId: client,
          postedOn: document.postedOn,
          amount: document.rate === null ? net : timesRate(net, document.rate),
          currency: document.currency,
          kind,
          invoiceNumber: document.number ?? null,
        },
      },
    ];
  });
}

/** The documents that revenue comes from. A line means something only with its item, account and customer. */
export const SOLD_DOCUMENTS: Composition<unknown, QuickbooksMapping> = {
  name: 'sold documents',
  from: [...STREAMS, 'customers'],
  groupsOf: documentsOf,
  compose: (group, stored) => compose(group, stored),
  toRecords,
};
