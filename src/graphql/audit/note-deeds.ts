import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../request/context';
import { toDetail } from '../../request/deed-detail';

/** Says in the context what each mutation does, so that none writes without an entry in the log. */
export function noteDeeds(schema: GraphQLSchema): GraphQLSchema {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  for (const field of mutations as GraphQLField<unknown, RequestContext>[]) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, args, context, info) => {
      context.doing = { action: field.name, detail: toDetail(args) };
      return resolve(source, args, context, info);
    };
  }
  return schema;
}
