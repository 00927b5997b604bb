import { Problem } from '#shared/problem.ts';

/** A picture for a document, with its size in pixels. */
export interface Picture {
  readonly kind: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Reads kind and size from the head of a PNG or JPEG. Throws `export.logo` for anything else. */
export function pictureOf(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(view) ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view);
  if (size === null || size.width < 1 || size.height < 1) throw new Problem('export.logo');
  return { kind: isPng(view) ? 'png' : 'jpg', bytes, ...size };
}

function isPng(view: DataView): boolean {
  return view.byteLength > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
}

/** Walks JPEG segments to the frame header. Source: ITU-T T.81, B.2.2. */
function jpegSize(view: DataView): { readonly width: number; readonly height: number } | null {
  if (view.byteLength < 12 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
