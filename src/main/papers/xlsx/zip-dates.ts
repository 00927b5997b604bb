const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** 1 January 1980, the earliest that a ZIP can say. */
const fixedDate = 0x21;

/**
 * A ZIP file (in place) with the date of every part set to the same day, so that the bytes do not depend on the clock. Only for files
 * that our own libraries just wrote. Layout: PKWARE APPNOTE 6.3.10.
 */
export function undatedZip(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) throw new Error('not a ZIP file');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== entrySignature) throw new Error('not a ZIP directory');
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, 0, true);
      view.setUint16(at + 2, fixedDate, true);
    }
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}
