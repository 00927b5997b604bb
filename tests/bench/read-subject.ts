import { createReadStream, readFileSync } from 'node:fs';
import { parse } from 'csv-parse';
import type { TableSink } from '#main/readers/read-sink.ts';
import { readTables } from '#main/readers/read-tables.ts';

/** Run as a process of its own: reads one file by one way, and prints `{rows, cells, seconds, mebibytes}` as JSON. */
const [way = '', path = ''] = process.argv.slice(2);
let rows = 0;
let cells = 0;

async function readOurs(): Promise<void> {
  const sink: TableSink = {
    table: () => undefined,
    row: ({ texts }) => {
      rows++;
      cells += texts.length;
    },
    endTable: () => undefined,
    drop: () => undefined,
    dropTable: () => undefined,
  };
  await readTables({ name: path, path }, sink);
}

async function readByExceljs(): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const reader = new exceljs.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      rows++;
      cells += Math.max(0, row.cellCount);
    }
  }
}

async function readByCsvParse(): Promise<void> {
  for await (const record of createReadStream(path).pipe(
    parse({ delimiter: ';', bom: true, relax_column_count: true }),
  )) {
    rows++;
    cells += record.length;
  }
}

const ways: Readonly<Record<string, () => Promise<void>>> = {
  ours: readOurs,
  exceljs: readByExceljs,
  'csv-parse': readByCsvParse,
};
const start = performance.now();
await ways[way]?.();
const seconds = (performance.now() - start) / 1000;
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
console.log(JSON.stringify({ rows, cells, seconds, mebibytes: Math.round(Number(peak) / 1024) }));
