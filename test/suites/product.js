'use strict';
const { suite, withPostgres } = require('./suite');

/** All the rest: a real Postgres and real HTTP. */
module.exports = {
  ...suite('product', ['test']),
  ...withPostgres,
  testPathIgnorePatterns: ['/node_modules/', '/test/(cases|house|crash|recipes)/'],
};
