import type { TenantScope } from '../../database/tenant-scope';
import { ofOneNumber } from '../../rollup/told-by-ledger';
import { client } from '../../tables/client';
import { columnsOf, statement } from '../../tables/select';
import { comparedName, nameSimilarity } from './name-similarity';

/** A client that a customer may be, and what speaks for it. */
export interface ClientProposal {
  readonly clientId: number;
  /** From 0 to 1. */
  readonly score: number;
  /** From 0 to 1. */
  readonly nameAlike: number;
  readonly sharedInvoices: number;
}

/** A customer of the books that is no client yet. */
export interface Customer {
  readonly id: number;
  readonly name: string;
}

/** The clients that it can be: those of systems that do not keep books. */
const CLIENTS = statement`
  SELECT ${columnsOf(client, 'c', 'id', 'name')} FROM client c
    JOIN source s ON s.tenant_id = c.tenant_id AND s.id = c.source_id
  WHERE c.tenant_id = $1 AND NOT s.ledger AND NOT c.deleted AND NOT c.internal`;

const SHARED = `
  SELECT mine.client_id AS customer, theirs.client_id AS client,
    count(DISTINCT theirs.invoice_number)::int AS invoices
  FROM revenue mine JOIN revenue theirs ON theirs.tenant_id = $1 AND ${ofOneNumber('mine', 'theirs')}
  WHERE mine.tenant_id = $1 AND mine.client_id = ANY ($2::int[]) AND NOT mine.deleted
    AND theirs.client_id = ANY ($3::int[])
  GROUP BY 1, 2`;

/** Names that are less alike than this say nothing. */
const LEAST_ALIKE = 0.6;
const MOST_PROPOSALS = 3;
/** One number may be the same by chance; each further one makes that less likely. */
const CHANCE = 0.3;

const scoreOf = (nameAlike: number, invoices: number): number =>
  1 - (1 - nameAlike) * (invoices === 0 ? 1 : CHANCE / invoices);

async function sharedInvoices(
  scope: TenantScope,
  customers: readonly Customer[],
  clients: readonly Customer[],
): Promise<Map<string, number>> {
  type Shared = { customer: number; client: number; invoices: number };
  const ids = (each: readonly Customer[]): number[] => each.map(({ id }) => id);
  const values = [scope.tenantId, ids(customers), ids(clients)];
  const rows = await scope.query<Shared>(SHARED, values);
  return new Map(rows.map((row) => [`${row.customer} ${row.client}`, row.invoices]));
}

/** Which clients the customers probably are, the likeliest first. Only a person decides it. */
export async function proposeClients(
  scope: TenantScope,
  customers: readonly Customer[],
): Promise<Map<number, ClientProposal[]>> {
  const clients = await scope.query(CLIENTS, [scope.tenantId]);
  const shared = await sharedInvoices(scope, customers, clients);
  const named = clients.map(({ id, name }) => ({ id, name: comparedName(name) }));
  const proposalsOf = ({ id, name }: Customer): ClientProposal[] => {
    const own = comparedName(name);
    const proposals = named.flatMap((other): ClientProposal[] => {
      const alike = nameSimilarity(own, other.name);
      const invoices = shared.get(`${id} ${other.id}`) ?? 0;
      if (alike < LEAST_ALIKE && invoices === 0) return [];
      const nameAlike = alike < LEAST_ALIKE ? 0 : alike;
      const score = scoreOf(nameAlike, invoices);
      return [{ clientId: other.id, score, nameAlike, sharedInvoices: invoices }];
    });
    return proposals.sort((a, b) => b.score - a.score).slice(0, MOST_PROPOSALS);
  };
  return new Map(customers.map((customer) => [customer.id, proposalsOf(customer)]));
}
