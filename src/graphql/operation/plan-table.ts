import {
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../../errors';
import type { ReadOperation } from '../limits/read-operation';

/** A field of an answer, by its path. It is a value, or has fields of its own. */
export interface Branch {
  readonly key: string;
  readonly path: string;
  readonly isList: boolean;
  /** `null`: it is a value, and so a column. */
  readonly branches: readonly Branch[] | null;
}

type Selected = readonly [on: GraphQLCompositeType, set: SelectionSetNode];

interface Field {
  readonly type: GraphQLOutputType;
  readonly selected: Selected[];
}

const META = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** The type of a field. The document was validated, so the field is there. */
const typeOf = (on: GraphQLCompositeType, { name }: FieldNode): GraphQLOutputType =>
  (META.get(name.value) ?? (on as GraphQLObjectType).getFields()[name.value]!).type;

/** Reads from a document what the table of its answer looks like, before there is an answer. */
class TablePlan {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: ReadOperation['document'],
  ) {}

  /** The fields of selections that were merged, in the order of the document. */
  branchesOf(selected: readonly Selected[], above: string): Branch[] {
    const fields = new Map<string, Field>();
    for (const [on, set] of selected) this.collect(on, set, fields);
    return [...fields].map(([key, field]) => this.branch(key, field, above));
  }

  private branch(key: string, { type, selected }: Field, above: string): Branch {
    const path = above + key;
    const isList = isListType(getNullableType(type));
    const branches = selected.length === 0 ? null : this.branchesOf(selected, `${path}.`);
    return { key, path, isList, branches };
  }

  private collect(
    on: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    into: Map<string, Field>,
  ): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) collectField(on, node, into);
      else {
        const part = node.kind === Kind.FRAGMENT_SPREAD ? this.fragment(node.name.value) : node;
        const name = part.typeCondition?.name.value;
        const narrowed = name ? (this.schema.getType(name) as GraphQLCompositeType) : on;
        this.collect(narrowed, part.selectionSet, into);
      }
    }
  }

  private fragment(name: string) {
    for (const node of this.document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name) return node;
    throw new TypeError(`a validated document lacks the fragment ${name}`);
  }
}

function collectField(on: GraphQLCompositeType, node: FieldNode, into: Map<string, Field>): void {
  const key = node.alias?.value ?? node.name.value;
  const field = into.get(key) ?? { type: typeOf(on, node), selected: [] };
  into.set(key, field);
  if (node.selectionSet)
    field.selected.push([
      getNamedType(typeOf(on, node)) as GraphQLCompositeType,
      node.selectionSet,
    ]);
}

/** The lists of objects that are reached without passing another list. */
export const listsIn = (
  branches: readonly Branch[],
): (Branch & { branches: readonly Branch[] })[] =>
  branches.flatMap((branch) => {
    const { branches: inner } = branch;
    if (inner === null) return [];
    return branch.isList ? [{ ...branch, branches: inner }] : listsIn(inner);
  });

/** Two lists side by side have no order of rows: each element of one would meet each of the other. */
function refuseTwoLists(branches: readonly Branch[]): void {
  const [list, other] = listsIn(branches);
  if (other)
    throw new Refusal(
      'TWO_LISTS',
      `${list!.path} and ${other.path} are lists side by side, which is no table. Ask for them with two operations, or as .json.`,
    );
  if (list) refuseTwoLists(list.branches);
}

/** The fields of an answer as a table has them, or the refusal of an answer that is no table. */
export function planTable(schema: GraphQLSchema, { document, operation }: ReadOperation): Branch[] {
  const root = schema.getQueryType()!;
  const plan = new TablePlan(schema, document);
  const branches = plan.branchesOf([[root, operation.selectionSet]], '');
  refuseTwoLists(branches);
  return branches;
}
