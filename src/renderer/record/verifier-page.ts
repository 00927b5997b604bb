import { fill } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { recordFaultSentence } from '#shared/record/record-fault-words.ts';
import {
  checkRecord,
  type RecordCrypto,
  type RecordStatement,
  type RecordVerdict,
} from '#shared/record/record-file.ts';
import { verifierWords } from '#shared/record/verifier-words.ts';

// The page of the verifier: `scripts/make-verifier.ts` writes this module and its imports into one HTML file.

const { subtle } = crypto;

const browserCrypto: RecordCrypto = {
  async sha256(bytes) {
    return new Uint8Array(await subtle.digest('SHA-256', bytes));
  },
  async verify(key, signature, bytes) {
    const open = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return subtle.verify('Ed25519', open, signature, bytes);
  },
};

let language: Language = navigator.language.startsWith('en') ? 'en' : 'id';
let verdict: RecordVerdict | 'unable' | null = null;

function element(tag: string, text: string, children: readonly HTMLElement[] = []): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.append(...children);
  return made;
}

function aboutOf({ workshop, period, date, head }: RecordStatement): string {
  return fill(verifierWords.about, language, { workshop, period, date, number: head.number, hash: head.hash });
}

function results(): readonly HTMLElement[] {
  if (verdict === null) return [];
  if (verdict === 'unable') return [element('p', verifierWords.unable[language])];
  const { faults, statement, signers } = verdict;
  const said = faults.map((fault) => element('li', recordFaultSentence(fault, language)));
  const about = statement === null ? [] : [element('p', aboutOf(statement))];
  return [
    element('h2', verifierWords[faults.length === 0 ? 'whole' : 'altered'][language]),
    element('ul', '', said),
    ...about,
    ...signers.map((signer) => element('p', fill(verifierWords.signer, language, { ...signer }))),
    ...(signers.length === 0 ? [] : [element('p', verifierWords.compare[language])]),
  ];
}

const input = document.createElement('input');
input.type = 'file';
input.accept = '.json,application/json';
const shown = document.createElement('section');
shown.setAttribute('role', 'status');

function draw(): void {
  document.documentElement.lang = language;
  document.title = verifierWords.title[language];
  const other = element('button', verifierWords.other[language]);
  other.addEventListener('click', () => {
    language = language === 'id' ? 'en' : 'id';
    draw();
  });
  const label = element('label', `${verifierWords.choose[language]} `, [input]);
  shown.replaceChildren(...results());
  shown.dataset.state =
    verdict === null ? 'empty' : verdict !== 'unable' && verdict.faults.length === 0 ? 'whole' : 'altered';
  document.body.replaceChildren(
    element('h1', verifierWords.title[language]),
    element('p', verifierWords.lead[language]),
    label,
    shown,
    other,
  );
}

/** Empty, which is no record, where the bytes are no UTF-8. A byte order mark is no part of a record, so it must not be passed over. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

input.addEventListener('change', async () => {
  const [file] = input.files ?? [];
  if (file === undefined) return;
  // What was said of the file before must not be read as said of this one.
  verdict = null;
  draw();
  try {
    verdict = await checkRecord(textOf(await file.arrayBuffer()), browserCrypto);
  } catch (error) {
    // A browser that has no Ed25519 throws on importing the key.
    if (!(error instanceof DOMException)) throw error;
    verdict = 'unable';
  }
  draw();
});
draw();
