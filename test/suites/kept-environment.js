'use strict';
require('reflect-metadata');
const vm = require('node:vm');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** Stands for the realm that the worker itself runs in, which `node:vm` has no name for. */
const THIS_REALM = {};
const compileFunction = vm.compileFunction;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(code, parameters, {
    ...options,
    ...(parsingContext !== THIS_REALM && { parsingContext }),
  });

// A worker whose run was interrupted ends in order: what its tests started ends with it.
if (process.send) {
  const leave = () => process.exit();
  for (const event of ['disconnect', 'SIGINT', 'SIGTERM']) process.once(event, leave);
  // Jest hears nothing any more when all is done; whoever hears the end of the channel keeps it, and the worker with it.
  process.on('removeListener', (event) => event === 'message' && process.off('disconnect', leave));
}

/** What Jest notes of a file on the global object. */
const NOTES = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'TEST_TIMEOUT_SYMBOL']);

/**
 * One realm for the tests and for the modules that `kept-runtime.js` keeps: a Date or an Error of
 * one realm is none to the other.
 */
class KeptEnvironment {
  constructor({ projectConfig: config }) {
    const global = globalThis;
    this.global = global;
    this.own = { console: global.console, exit: process.exit };
    this.moduleMocker = new ModuleMocker(global);
    this.fakeTimersModern = new ModernFakeTimers({ config, global });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.own.console;
    process.exit = this.own.exit;
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (NOTES.has(symbol.description)) delete globalThis[symbol];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return THIS_REALM;
  }
}

module.exports = KeptEnvironment;
