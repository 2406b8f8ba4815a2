'use strict';
// Plain JavaScript: jest compiles tests, but not its own settings.

const { join } = require('node:path');
const swcOptions = require('../../src/launch/swc-options');

/** What every suite has, by its name and the folders of its tests. */
const suite = (displayName, roots) => ({
  displayName,
  rootDir: join(__dirname, '../..'),
  roots: roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: '<rootDir>/test/suites/kept-environment.js',
  runtime: '<rootDir>/test/suites/kept-runtime.js',
  testMatch: ['**/*.test.ts'],
  testTimeout: 30_000,
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
});

/** Jest runs a setup once, however many suites name it: they share the one Postgres. */
const withPostgres = {
  globalSetup: '<rootDir>/test/fixture/start-postgres.ts',
  globalTeardown: '<rootDir>/test/fixture/stop-postgres.ts',
};

module.exports = { suite, withPostgres };
