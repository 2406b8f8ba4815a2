/** A page of any connection of the API. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Every node of every page, one after the other: a page is asked for when the one before is used up. */
export async function* paged<Result, Node>(
  ask: (after: string | null) => Promise<Result>,
  pick: (result: Result) => Page<Node> | null | undefined,
): AsyncGenerator<Node, void, undefined> {
  for (let after: string | null = null; ;) {
    const page: Page<Node> | null | undefined = pick(await ask(after));
    if (!page) return;
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return;
    after = page.pageInfo.endCursor;
  }
}
