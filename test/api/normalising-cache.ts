import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';

type Thing = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, unknown>>;

const field = (alias: string, name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: name },
});

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What Apollo, urql and Relay keep of answers: a thing by its type and id, each of its fields by
 * name and arguments. It remembers where two answers say different things of one.
 */
export class NormalisingCache {
  readonly contradictions: string[] = [];
  readonly things = new Set<string>();
  private readonly said = new Map<string, string>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The query with the type and id of everything that has an id, as such caches send it. */
  asked(text: string): string {
    const types = new TypeInfo(this.schema);
    const withIds = visitWithTypeInfo(types, {
      SelectionSet: (node: SelectionSetNode) => {
        const type = types.getParentType();
        if (!isCompositeType(type)) return undefined;
        const has = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
        const more = [field('type__', '__typename'), ...(has ? [field('id__', 'id')] : [])];
        return { ...node, selections: [...node.selections, ...more] };
      },
    });
    return print(visit(parse(text), withIds));
  }

  /** Takes an answer to the query as it was asked. */
  keep(asked: string, variables: Variables, data: unknown): void {
    const document = parse(asked);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION || !isThing(data)) continue;
      this.keepThing('', operation.selectionSet, data, { document, variables });
    }
  }

  private keepThing(place: string, set: SelectionSetNode, thing: Thing, from: From): void {
    const type = this.schema.getType(String(thing['type__']));
    const own = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
    const at = own ? `${type.name}:${String(thing['id__'])}` : place;
    if (own) this.things.add(at);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.keepField(at, selection, thing, from);
      else {
        const spread =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : fragment(selection.name.value, from);
        const on = spread.typeCondition?.name.value;
        if (this.isOf(type?.name, on)) this.keepThing(place, spread.selectionSet, thing, from);
      }
    }
  }

  private isOf(type: string | undefined, condition: string | undefined): boolean {
    if (!condition || type === condition) return true;
    const wanted = this.schema.getType(condition);
    const own = this.schema.getType(type ?? '');
    if (!wanted || !isObjectType(own) || isObjectType(wanted)) return false;
    return 'getFields' in wanted && isInterfaceType(wanted)
      ? this.schema.isSubType(wanted, own)
      : false;
  }

  private keepField(at: string, node: FieldNode, thing: Thing, from: From): void {
    const type = this.schema.getType(String(thing['type__']));
    const definition = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!definition) return;
    const args = getArgumentValues(definition, node, from.variables);
    const name = `${at}.${node.name.value}(${JSON.stringify(args)})`;
    const leads = isCompositeType(getNamedType(definition.type));
    this.keepValue(name, node, thing[node.alias?.value ?? node.name.value], leads, from);
  }

  private keepValue(at: string, node: FieldNode, value: unknown, leads: boolean, from: From): void {
    if (Array.isArray(value)) {
      this.say(`${at}.length`, value.length);
      value.forEach((each, i) => this.keepValue(`${at}[${i}]`, node, each, leads, from));
    } else if (leads) {
      // Nothing is an answer too, unlike something.
      this.say(`${at} is`, isThing(value) ? [value['type__'], value['id__'] ?? null] : null);
      if (isThing(value)) this.keepThing(at, node.selectionSet!, value, from);
    } else this.say(at, value);
  }

  private say(what: string, value: unknown): void {
    // A root field is asked anew by every page, and may come to another answer; a thing may not.
    if (!/^[A-Za-z]+:/.test(what)) return;
    const text = JSON.stringify(value);
    const before = this.said.get(what);
    if (before !== undefined && before !== text) {
      this.contradictions.push(`${what}: ${before}, then ${text}`);
    }
    this.said.set(what, text);
  }
}

interface From {
  readonly document: DocumentNode;
  readonly variables: Variables;
}

function fragment(name: string, { document }: From): FragmentDefinitionNode {
  const found = document.definitions.find(
    (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
  );
  return found as FragmentDefinitionNode;
}
