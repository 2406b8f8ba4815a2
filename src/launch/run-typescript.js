'use strict';
// Required first, it lets Node run the sources as they are.
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { codeOf, FOLDER } = require('./kept-code');
require('./stack-traces');

// From Node 22 on, what V8 makes of the code is kept too, that of all packages with it.
enableCompileCache?.(join(FOLDER, 'v8'));

/** Loaded only for what has changed: most starts compile nothing. */
const compile = (source) =>
  require('@swc/core').transformFileSync(source, {
    ...require('./swc-options'),
    ...{ swcrc: false, configFile: false, sourceMaps: true },
  });

require.extensions['.ts'] = (module, source) => module._compile(codeOf(source, compile), source);
