import { areaOf } from '../guesses';
import { asGoods, isToolName, isWagesName, soldByName } from './guesses';
import { linesMapping, type LinesMapping } from './lines-mapping';

/** The words that a ledger holds. */
export interface LedgerWords {
  readonly accounts: readonly {
    readonly name: string;
    readonly side: 'INCOME' | 'COST' | 'OTHER';
  }[];
  readonly items: readonly { readonly name: string; readonly isStock: boolean }[];
  readonly departments: readonly string[];
}

const each = <T>(names: readonly string[], mean: (name: string) => T) =>
  Object.fromEntries(names.map((name) => [name, mean(name)] as const));

/** What the words of a ledger probably mean. A person looks through it before it counts. */
export function proposeWords({ accounts, items, departments }: LedgerWords): LinesMapping {
  const namesOf = (wanted: 'INCOME' | 'COST') =>
    accounts.filter(({ side }) => side === wanted).map(({ name }) => name);
  const known = departments.filter((name) => areaOf(name) !== null);
  const sold = items.map(({ name, isStock }) => {
    const guess = soldByName(name);
    return [name, isStock ? asGoods(guess) : guess] as const;
  });
  return linesMapping.parse({
    accounts: each(namesOf('INCOME'), soldByName),
    items: Object.fromEntries(sold),
    tools: each(namesOf('COST').filter(isToolName), () => ({})),
    payroll: each(namesOf('COST').filter(isWagesName), () => ({})),
    departments: each(known, (name) => ({ area: areaOf(name), technical: true })),
  });
}
