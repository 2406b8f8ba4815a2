/**
 * A process of its own: type-graphql, Apollo and express as their guides put them together, with
 * entities and relations of TypeORM.
 */
require('reflect-metadata');
const { ApolloServer } = require('@apollo/server');
const { expressMiddleware } = require('@as-integrations/express5');
const express = require('express');
const { buildSchema } = require('type-graphql');
const { DataSource } = require('typeorm');
const { peerOptions, tellAddress } = require('./peer-options');
const { StockClient, StockMonth, StockTicket } = require('./stock-entities');
const { StockResolver, VALUES } = require('./stock-resolvers');

async function openContext(source, { tenantId }) {
  const runner = source.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  await runner.query('SET LOCAL ROLE seatwise_app');
  await runner.query(`SELECT set_config('app.tenant_id', $1, true)`, [String(tenantId)]);
  return { tenantId, runner };
}

const endContext = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue: { runner } }) => {
      await runner.commitTransaction();
      await runner.release();
    },
  }),
};

async function serve(options) {
  const source = await new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: 8,
    entities: [StockClient, StockMonth, StockTicket],
  }).initialize();
  const schema = await buildSchema({ resolvers: [StockResolver, ...VALUES] });
  const apollo = new ApolloServer({ schema, plugins: [endContext] });
  await apollo.start();
  const app = express();
  const context = () => openContext(source, options);
  app.use('/graphql', express.json(), expressMiddleware(apollo, { context }));
  const server = app.listen(0, '127.0.0.1', () => tellAddress(server.address().port));
}

void serve(peerOptions());
