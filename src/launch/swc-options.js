'use strict';
// Plain JavaScript: nothing compiles what compiles.

/** How all of the project's TypeScript is compiled, for the product as for its tests. */
module.exports = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
    },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};
