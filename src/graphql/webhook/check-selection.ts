import {
  getNullableType,
  OperationTypeNode,
  GraphQLID,
  typeFromAST,
  type GraphQLSchema,
  type GraphQLInputType,
} from 'graphql';
import { Refusal } from '../../errors';
import { readOperation } from '../limits/read-operation';

const bad = (why: string): Refusal =>
  new Refusal('BAD_SELECTION', `selection: ${why} Nothing was changed.`, { argument: 'selection' });

/** Refuses what could not be asked about an event: no query, or one that needs to be told more than `$id`. */
export function checkSelection(schema: GraphQLSchema, text: string): void {
  const { operation } = readOperation(schema, text, bad);
  if (operation.operation !== OperationTypeNode.QUERY)
    throw bad(`It is a ${operation.operation}. An event can only be asked a query.`);
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const { value: name } = variable.name;
    const is = getNullableType(typeFromAST(schema, type) as GraphQLInputType | undefined);
    if (name === 'id' && is !== GraphQLID) throw bad('"$id" is of the type ID.');
    if (name !== 'id' && defaultValue === undefined)
      throw bad(`The only variable is "$id". Write the value of "$${name}" into the document.`);
  }
}
