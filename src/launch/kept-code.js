'use strict';
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { threadId } = require('node:worker_threads');

const PROJECT = join(__dirname, '../..');
const FOLDER = join(PROJECT, 'node_modules', '.cache', 'seatwise');

/** Where the code of a source is kept. What lies outside of the project is not. */
function placeOf(source) {
  const path = relative(PROJECT, source);
  return path.startsWith('..') ? null : join(FOLDER, `${path}.js`);
}

/** Another one after every change of the file: even one that keeps its size and sets back its time. */
function stampOf(file) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  return [size, mtimeMs, ctimeMs, ino].join('-');
}

/** What compiles is part of what was compiled. */
const COMPILER = [
  require('@swc/core/package.json').version,
  stampOf(require.resolve('./swc-options')),
].join('-');

const lastLine = (source) => `\n// Made of ${stampOf(source)} by ${COMPILER}\n`;

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whole or not at all: other processes may read it, or write it too. */
function writeWhole(file, text) {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

function keep(place, { code, map }) {
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeWhole(`${place}.map`, map);
    writeWhole(place, code);
  } catch {
    // A folder that this user may not write to: the next start compiles again.
  }
}

/** The code of a source file, compiled only where the file has changed since the last time. */
function codeOf(source, compile) {
  const place = placeOf(source);
  if (place === null) return compile(source).code;
  const end = lastLine(source);
  const kept = readIfThere(place);
  if (kept.endsWith(end)) return kept;
  const { code, map } = compile(source);
  keep(place, { code: `${code}${end}`, map });
  return code;
}

/** The source map of code that is kept. */
function mapOf(source) {
  const place = placeOf(source);
  return place === null ? '' : readIfThere(`${place}.map`);
}

module.exports = { codeOf, FOLDER, mapOf };
