import type { Command } from 'commander';
import { createReadStream, statSync } from 'node:fs';
import { Refusal } from '../errors';
import type { FileMap } from '../ingest/maps/file-map';
import { sampleFile, type Sample } from '../ingest/maps/sample-file';
import { readersOf, shippedMaps } from '../ingest/maps/shipped-maps';
import { suggestMap } from '../ingest/maps/suggest-map';
import type { RecordKind } from '../ingest/record-kind';
import { findMap } from './find-map';
import { readKind } from './read-options';
import { answer, type Shell } from './shell';

const kindsOf = ({ records }: FileMap): string[] => [...new Set(records.map(({ kind }) => kind))];

function list(shell: Shell, json?: boolean): void {
  const maps = shippedMaps().map((map) => ({
    name: map.name,
    title: map.title ?? '',
    kinds: kindsOf(map),
  }));
  const words = maps.map(({ name, title, kinds }) => `${name}  ${title}: ${kinds.join(', ')}`);
  answer(shell, json, { maps }, words.join('\n'));
}

const show = (shell: Shell, name: string, json?: boolean): void => {
  const map = findMap(name);
  answer(shell, json, map, JSON.stringify(map, null, 2));
};

/** Says which shipped maps read the file, because one of them is better than a guess. */
function tellShipped(shell: Shell, sample: Sample): void {
  const names = readersOf(sample.columns);
  if (names.length > 0) shell.err(`A shipped map reads this file: --map ${names.join(' or ')}\n`);
}

interface SuggestOptions {
  readonly kind?: RecordKind;
  readonly json?: boolean;
}

/** A name for a map, made of that of a file. */
const nameOf = (path: string): string => {
  const stem = path.replace(/^.*[\\/]/, '').replace(/\..*$/, '');
  const name = stem.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^-|-$/g, '').slice(0, 60) || 'map';
};

async function suggest(shell: Shell, path: string, options: SuggestOptions): Promise<void> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Refusal('FILE_MISSING', `There is no file ${path}.`);
  const sample = await sampleFile(createReadStream(path));
  tellShipped(shell, sample);
  const map = suggestMap(nameOf(path), sample, options.kind ?? null);
  answer(shell, options.json, map, JSON.stringify(map, null, 2));
}

export function addMap(program: Command, shell: Shell): void {
  const map = program
    .command('map')
    .description('Maps, which say how files of other programs become records.');
  map
    .command('list')
    .description('Print the shipped maps.')
    .option('--json', 'print one line of JSON: {"maps":[{"name","title","kinds"}]}')
    .addHelpText('after', '\nExample:\n  $ seatwise map list')
    .action((options: { json?: boolean }) => list(shell, options.json));
  map
    .command('show')
    .description('Print a map, to copy and change it.')
    .argument('<map>', 'a shipped name, or a file')
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', '\nExample:\n  $ seatwise map show toggl > ours.json')
    .action((name: string, options: { json?: boolean }) => show(shell, name, options.json));
  map
    .command('suggest')
    .description('Print a first map of a file, from its header and some rows. Look it through.')
    .argument('<file>', 'CSV, gzip or not, or XLSX')
    .option('--kind <kind>', 'what the file holds; left out, what fits best', readKind)
    .option('--json', 'print it as one line of JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ seatwise map suggest export.csv > ours.json\n  $ seatwise import --msp msp_1 --source psa --map ours.json --dry-run export.csv',
    )
    .action((path: string, options: SuggestOptions) => suggest(shell, path, options));
}
