import type { Hint, Hook } from '../hooks/hook';
import { isSigned } from '../hooks/signature';

const STREAMS: Readonly<Record<string, string>> = {
  account: 'accounts',
  item: 'items',
  customer: 'customers',
  employee: 'employees',
  invoice: 'invoices',
  salesreceipt: 'salesReceipts',
  creditmemo: 'creditMemos',
  refundreceipt: 'refundReceipts',
  purchase: 'purchases',
  bill: 'bills',
  vendorcredit: 'vendorCredits',
  journalentry: 'journalEntries',
};

/** What changed, and when, in either of the two forms. */
interface Told {
  readonly entity: string;
  readonly at: number;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** `qbo.invoice.updated.v1` */
const ofEvent = (event: unknown): Told => {
  const { type, time } = fieldsOf(event);
  return { entity: String(type).split('.')[1] ?? '', at: Date.parse(String(time)) };
};

const ofNotification = (notification: unknown): Told[] => {
  const { dataChangeEvent } = fieldsOf(notification);
  return listOf(fieldsOf(dataChangeEvent)['entities']).map((entity) => {
    const { name, lastUpdated } = fieldsOf(entity);
    return { entity: String(name).toLowerCase(), at: Date.parse(String(lastUpdated)) };
  });
};

/** QuickBooks calls in a form of its own, and from 2026 on in that of CloudEvents, a list. */
function read(body: unknown): Hint {
  const told = Array.isArray(body)
    ? body.map(ofEvent)
    : listOf(fieldsOf(body)['eventNotifications']).flatMap(ofNotification);
  const times = told.map(({ at }) => at).filter((at) => !Number.isNaN(at));
  const streams = told.flatMap(({ entity }) => STREAMS[entity] ?? []);
  return {
    streams: [...new Set(streams)],
    at: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

export const hook: Hook = {
  secretFrom: 'SYSTEM',
  howTo:
    'Enter this address under Webhooks of your app at Intuit, and here the verifier token that is shown there.',
  isGenuine: ({ headers, body }, secrets) =>
    isSigned(body, headers['intuit-signature'], secrets, {
      algorithm: 'sha256',
      encodings: ['base64'],
    }),
  read,
};
