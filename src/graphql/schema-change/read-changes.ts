import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectDir } from '../../database/data-dir';
import type { SchemaChange } from './schema-change.type';

const FOLDER = join(projectDir(), 'schema/changes');

const MONTH = 'yyyy-mm'.length;
const HEADING = /^# (.+)$/m;
const ITEM = /^[-*] ([^]+?)(?=\n[-*] |\n\n|\n?$(?![^]))/gm;
const NAME = /`([A-Za-z_][\w.]*)`/g;

const namesIn = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(NAME)].map(([, name]) => name as string)),
];

/** The changes that one page tells, by its name (`2026-11-tokens.md`) and its text. */
export function changesOn(page: string, text: string): SchemaChange[] {
  const month = page.slice(0, MONTH);
  const topic = HEADING.exec(text)?.[1] ?? basename(page, '.md').slice(MONTH + 1);
  return [...text.matchAll(ITEM)].map(([, item]) => {
    const sentence = (item as string).replaceAll(/\s+/g, ' ').trim();
    return { month, topic, sentence, names: namesIn(sentence) };
  });
}

let told: readonly SchemaChange[] | undefined;

/** Every change told in `schema/changes`, the newest month first. They are read once. */
export function readChanges(): readonly SchemaChange[] {
  told ??= readdirSync(FOLDER)
    .sort()
    .flatMap((page) => changesOn(page, readFileSync(join(FOLDER, page), 'utf8')))
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1));
  return told;
}
