import { SaxesParser } from 'saxes';
import { Problem } from '#shared/kernel/problem.ts';
import type { ReadRun } from './reading.ts';
import { byteOrderMarkOf, decoderFor, type Encoding, StrictUtf8, unmarkedUtf16 } from './text-encoding.ts';
import { XmlCharacters } from './xml-characters.ts';
import { type XmlAttributes, XmlNamespace } from './xml-namespace.ts';

/**
 * The events of a reader of one XML part. Names come without their prefix: strict and transitional OOXML then read alike. Elements of
 * other namespaces than the root's, with all in them, are passed over, save for a listener whose format mixes `namespaces`.
 */
export interface XmlListener {
  readonly namespaces?: 'mixed';
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Something that text passes through on its way to the parser. */
export interface XmlFeed {
  write(text: string): void;
  end(): void;
}

/**
 * Streams one XML document to a listener with the caps on. A document type declaration, and with it every entity of one's own,
 * is Problem `files.xml-doctype`; markup that is not well formed, or too deep, or endless, is `files.xml-damaged`.
 * With `feedOf`, text goes through a feed that may take some of it out before the parser sees it.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  part: string,
  reading: ReadRun,
  feedOf?: (write: (text: string) => void) => XmlFeed,
): Promise<void> {
  const damaged = () => reading.problem('files.xml-damaged', { part });
  const { xmlDepth, xmlSilence } = reading.limits;
  let depth = 0;
  let silence = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const namespace = listener.namespaces === 'mixed' ? undefined : new XmlNamespace();
  const text = (piece: string) => {
    silence = 0;
    if (!namespace?.muted) listener.text?.(piece);
  };
  parser.on('doctype', () => {
    throw reading.problem('files.xml-doctype');
  });
  parser.on('opentag', (tag) => {
    silence = 0;
    reading.tag();
    if (++depth > xmlDepth) throw damaged();
    const belonging = namespace?.open(tag.name, tag.attributes) ?? 'own';
    if (belonging === 'own') listener.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    silence = 0;
    depth--;
    const belonging = namespace?.close(tag.name) ?? 'own';
    if (belonging === 'own') listener.close(localName(tag.name));
  });
  if (listener.text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const write = (piece: string) => {
    silence += piece.length;
    if (silence > xmlSilence) throw damaged();
    reading.parse(piece.length);
    parser.write(piece);
  };
  const feed = feedOf?.(write) ?? { write, end: () => undefined };
  const characters = new XmlCharacters();
  let decode: ((chunk: Buffer) => string | undefined) | undefined;
  try {
    for await (const chunk of chunks) {
      decode ??= xmlDecoder(chunk, damaged);
      const piece = decode(chunk);
      if (piece === undefined) throw damaged();
      feed.write(characters.write(piece));
    }
    feed.write(characters.end());
    feed.end();
    parser.close();
  } catch (error) {
    // saxes throws plain errors for what is not well formed; those are the file's fault and not ours.
    if (error instanceof Problem || !(error instanceof Error) || error.constructor !== Error) throw error;
    throw damaged();
  }
}

/** The attribute of this local name, whatever its prefix. */
export function attribute(attributes: XmlAttributes, local: string): string | undefined {
  for (const name in attributes) if (localName(name) === local) return attributes[name];
  return undefined;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function xmlDecoder(head: Buffer, damaged: () => Problem): (chunk: Buffer) => string | undefined {
  const encoding = byteOrderMarkOf(head)?.encoding ?? unmarkedUtf16(head) ?? declaredEncoding(head, damaged);
  if (encoding === 'utf-8') {
    const strict = new StrictUtf8();
    return (chunk) => strict.write(chunk);
  }
  const decoder = decoderFor(encoding);
  return (chunk) => decoder.write(chunk);
}

function declaredEncoding(head: Buffer, damaged: () => Problem): Encoding {
  const named =
    /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head.toString('latin1', 0, 256))?.[1]?.toLowerCase() ?? 'utf-8';
  if (named === 'utf-8' || named === 'utf8' || named === 'us-ascii') return 'utf-8';
  if (named === 'windows-1252' || named === 'iso-8859-1' || named === 'latin1') return 'windows-1252';
  throw damaged();
}
