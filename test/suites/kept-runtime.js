'use strict';
const { createRequire } = require('node:module');
const { default: JestRuntime } = require('jest-runtime');

/** Where the source map is of each module that is kept. */
const maps = new Map();
/** That of the file at hand: it compiles what is not loaded yet, and keeps the code on disk. */
let current;

require.extensions['.ts'] = (module, path) => {
  const code = current.transformCache.transform(path);
  maps.set(path, current.getSourceMaps().get(path));
  module._compile(code, path);
};

/**
 * Loads what a test file requires as any program does: once for all files that a worker runs. Jest
 * would load the whole product anew for each of them, which takes longer than most of the tests.
 * The product has nothing in its modules but what can be worked out again, so no file sees another.
 */
class KeptRuntime extends JestRuntime {
  constructor(...parts) {
    super(...parts);
    current = this;
    for (const [path, map] of maps) this.getSourceMaps().set(path, map);
  }

  requireModuleOrMock(from, name) {
    return createRequire(from)(name);
  }
}

module.exports = KeptRuntime;
