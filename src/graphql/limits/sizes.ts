import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Deeper than any sensible query of this schema; introspection alone takes 13. */
export const MOST_DEPTH = 16;
/** Nested selections, fragments included. Nothing deeper is looked at. */
const MOST_LEVELS = 100;

/**
 * What a selection asks for with every fragment expanded. Sums may become infinite, but they stay
 * numbers.
 */
export interface Size {
  readonly fields: number;
  readonly depth: number;
}

const NOTHING: Size = { fields: 0, depth: 0 };
const TOO_DEEP: Size = { fields: 0, depth: Infinity };

/**
 * The sizes of a document's selections. Each fragment is measured once, however often it is used.
 */
export class Sizes {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Size>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  of({ selections }: SelectionSetNode, level = 0): Size {
    if (level > MOST_LEVELS) return TOO_DEEP;
    let [fields, depth] = [0, 0];
    for (const node of selections) {
      const size = this.ofSelection(node, level + 1);
      fields += size.fields;
      depth = Math.max(depth, size.depth);
    }
    return { fields, depth };
  }

  private ofSelection(node: SelectionNode, level: number): Size {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value, level);
    if (node.kind === Kind.INLINE_FRAGMENT) return this.of(node.selectionSet, level);
    const below = node.selectionSet ? this.of(node.selectionSet, level) : NOTHING;
    return { fields: 1 + below.fields, depth: 1 + below.depth };
  }

  private ofFragment(name: string, level: number): Size {
    const known = this.known.get(name);
    if (known) return known;
    // A fragment that contains itself adds nothing here, because another rule refuses it.
    this.known.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const size = fragment ? this.of(fragment.selectionSet, level) : NOTHING;
    this.known.set(name, size);
    return size;
  }
}
