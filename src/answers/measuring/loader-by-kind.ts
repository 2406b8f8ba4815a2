import DataLoader from 'dataloader';
import type { Make, RequestContext } from '../../request/context';
import { grouped } from '../../rollup/grouped';
import { CUT_KEYS, type SliceFilter } from '../../rollup/slice';
import type { Slice } from './slice';

interface OfSlice {
  readonly slice: Slice;
}

/** Slices of the same kind: cut the same way, under the same filter. */
const kindOf = ({ slice: { cuts, filter } }: OfSlice): string => JSON.stringify([cuts, filter]);

export const keyText = (key: Slice['key']): string => JSON.stringify(key);

/**
 * The filter for only the requested groups. With several cuts the whole table is read, because its
 * rows are usually requested together.
 */
export function filterFor(asks: readonly OfSlice[]): SliceFilter {
  const [{ slice } = { slice: undefined }] = asks;
  const [cut, another] = slice?.cuts ?? [];
  if (!slice || !cut || another) return slice?.filter ?? {};
  const keys = [...new Set(asks.map((ask) => ask.slice.key[0] ?? null))];
  return { ...slice.filter, [CUT_KEYS[cut].list]: keys };
}

/** Reads requests about slices of one kind together. `read` answers them all, in their order. */
export const loaderByKind =
  <Ask extends OfSlice, Found>(
    read: (context: RequestContext, asks: readonly Ask[]) => Promise<readonly Found[]>,
  ): Make<DataLoader<Ask, Found>> =>
  (context) =>
    new DataLoader<Ask, Found>(
      async (asks) => {
        const answers = new Map<Ask, Found>();
        const kinds = [...grouped(asks, kindOf).values()];
        await Promise.all(
          kinds.map(async (kind) => {
            const found = await read(context, kind);
            kind.forEach((ask, i) => answers.set(ask, found[i]!));
          }),
        );
        return asks.map((ask) => answers.get(ask)!);
      },
      { cache: false },
    );
