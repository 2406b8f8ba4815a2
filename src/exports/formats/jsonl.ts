import type { Format } from './format';

export const jsonl: Format = {
  ending: '.jsonl.gz',
  mediaType: 'application/gzip',
  gzip: true,
  async *encode(_columns, portions) {
    for await (const lines of portions) yield `${lines.join('\n')}\n`;
  },
};
