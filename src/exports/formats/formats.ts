import { csv } from './csv';
import type { ExportFormat, Format } from './format';
import { jsonl } from './jsonl';
import { parquet } from './parquet';

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  JSONL: jsonl,
  CSV: csv,
  PARQUET: parquet,
};

export const formatOf = (name: ExportFormat): Format => FORMATS[name];
