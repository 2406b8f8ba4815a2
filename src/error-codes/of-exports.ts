import { entries } from './entry';

/** Exports, and the files that come of them. */
export const OF_EXPORTS = entries({
  UNKNOWN_EXPORT_KIND: {
    meaning: 'There is no such kind of record to export.',
    remedy: 'Take kinds from `schema/records.md`, or `measures`; `known` lists them.',
  },
  UNKNOWN_SNAPSHOT: {
    meaning: '`changedSince` is no snapshot of this database, or one too old.',
    remedy: 'Take a whole export, and go on from its `snapshot`.',
  },
  TOO_MANY_EXPORTS: {
    status: 429,
    retryAfter: 60,
    meaning: 'As many exports of the MSP are unfinished as may be.',
    remedy: 'Wait until one is done: `exportRun` tells.',
  },
  UNKNOWN_EXPORT_FILE: {
    pathStatus: 404,
    meaning:
      'There is no such file, it has expired, or the token has fewer rights than the export.',
    remedy: 'Take the address from `exportRun`, or start another export.',
  },
  EXPORT_FILE_ELSEWHERE: {
    status: 503,
    meaning: 'The export is done, but this server does not have its files.',
    remedy: 'Let all servers share one folder: the setting `EXPORT_DIR`.',
  },
  EXPORT_STOPPED: {
    meaning: 'The export was stopped before its end.',
    remedy: 'Run it again: the files are incomplete.',
  },
  RANGE_NOT_SATISFIABLE: {
    status: 416,
    meaning: 'The file ends before the range that is asked for.',
    remedy: 'Ask from where you are; `content-range` tells how long the file is.',
  },
  EXPORT_DIR_UNUSABLE: {
    status: 503,
    meaning: 'The folder for exports cannot be written.',
    remedy: 'Set `EXPORT_DIR` to a folder that the server may write to.',
  },
});
