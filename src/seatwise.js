#!/usr/bin/env node
'use strict';
// The launcher: compiled code in production, the sources as they are everywhere else.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const project = join(__dirname, '..');
const compiled = join(project, 'dist', 'src', 'main.js');

if (process.env.NODE_ENV === 'production' && existsSync(compiled)) {
  require(compiled);
} else {
  // Named here, so that the command works from any folder.
  process.env.SWC_NODE_PROJECT = join(project, 'tsconfig.json');
  require('@swc-node/register');
  require('./main');
}
