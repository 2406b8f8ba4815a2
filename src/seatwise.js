#!/usr/bin/env node
'use strict';
// The launcher: compiled code in production, the sources as they are everywhere else.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const compiled = join(__dirname, '..', 'dist', 'src', 'main.js');

if (process.env.NODE_ENV === 'production' && existsSync(compiled)) {
  require(compiled);
} else {
  require('./launch/run-typescript');
  require('./main');
}
