const headerAddresses = 109;

/**
 * Whether a chain of sectors in a compound file runs in a circle: the library that reads such files would follow it until the memory is
 * full. Bytes beyond the end of the file count as zero, as they do there.
 */
export function hasEndlessChain(bytes: Buffer): boolean {
  if (bytes.length < 512) return false;
  const size = 2 ** bytes.readUInt16LE(30);
  if (size !== 512 && size !== 4096) return false;
  const sectors = Math.ceil(bytes.length / size) - 1;
  const wordAt = (at: number): number => {
    let word = 0;
    for (let byte = 0; byte < 4; byte++) word |= (bytes[at + byte] ?? 0) << (8 * byte);
    return word;
  };
  const tables = tablesOf(wordAt, size, sectors);
  const next = (sector: number): number => {
    const table = tables[Math.floor((sector * 4) / size)];
    if (table === undefined || table < 0 || table >= sectors) return -1;
    const after = wordAt((table + 1) * size + ((sector * 4) % size));
    return after < sectors ? after : -1;
  };
  // By sector: the walk that met it first. Meeting one's own walk again is a circle.
  const walks = new Int32Array(sectors);
  for (let start = 0; start < sectors; start++) {
    let sector = start;
    for (; sector >= 0 && walks[sector] === 0; sector = next(sector)) walks[sector] = start + 1;
    if (sector >= 0 && walks[sector] === start + 1) return true;
  }
  return false;
}

/** Where the sectors of the allocation table are: the first in the header, the rest in a chain of their own. */
function tablesOf(wordAt: (at: number) => number, size: number, sectors: number): readonly number[] {
  const tables: number[] = [];
  for (let at = 0; at < headerAddresses && wordAt(76 + 4 * at) >= 0; at++) tables.push(wordAt(76 + 4 * at));
  let list = wordAt(68);
  for (let left = Math.min(wordAt(72), sectors); left > 0 && list >= 0 && list < sectors; left--) {
    const from = (list + 1) * size;
    for (let at = from; at < from + size - 4 && wordAt(at) >= 0; at += 4) tables.push(wordAt(at));
    list = wordAt(from + size - 4);
  }
  return tables;
}
