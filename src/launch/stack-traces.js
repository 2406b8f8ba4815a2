'use strict';
const { SourceMap } = require('node:module');
const { mapOf } = require('./kept-code');

const maps = new Map();

/** Read when an error is told, which most runs never do. */
function openMap(source) {
  if (!maps.has(source)) {
    const text = mapOf(source);
    maps.set(source, text === '' ? null : new SourceMap(JSON.parse(text)));
  }
  return maps.get(source);
}

/** The frame with the line and column that a person would look for. */
function inSource(frame) {
  const file = frame.getFileName();
  const map = file?.endsWith('.ts') ? openMap(file) : null;
  const found = map?.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (found?.originalLine === undefined) return String(frame);
  const place = `:${found.originalLine + 1}:${found.originalColumn + 1}`;
  return String(frame).replace(/:\d+:\d+(?=\)?$)/, place);
}

Error.prepareStackTrace = (error, frames) =>
  [Error.prototype.toString.call(error), ...frames.map(inSource)].join('\n    at ');
