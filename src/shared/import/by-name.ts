import { nameKey } from '#shared/people/person-name.ts';
import { isMissing, tidy } from '#shared/rules/word-forms.ts';
import { choice, leave } from './decision.ts';
import type { Field } from './field.ts';
import type { Ledger } from './ledger.ts';
import type { PeopleBook } from './people-book.ts';
import { type Sheet, textOf } from './sheet.ts';

/**
 * Who the rows of a table mean that holds no NIP at all, only names. A name that exactly one person on the list bears is taken, and
 * how many were is said of the table; any other is put to the user, once a name.
 */
export class NameMatch {
  readonly #ledger: Ledger;
  readonly #book: PeopleBook;
  readonly #sheet: Sheet;
  readonly #matched = new Set<string>();

  constructor(ledger: Ledger, sheet: Sheet, book: PeopleBook) {
    this.#ledger = ledger;
    this.#sheet = sheet;
    this.#book = book;
  }

  /** The person named in this field, or null while nobody can tell. */
  person(index: number, field: Field): string | null {
    const [ledger, sheet, book] = [this.#ledger, this.#sheet, this.#book];
    const name = tidy(textOf(sheet, index, field));
    if (isMissing(name)) {
      ledger.find(sheet, index, field, 'nip.missing', 'refused', { written: '', digits: '', length: 0 });
      return null;
    }
    const found = book.named(name);
    const [only] = found;
    if (only !== undefined && found.length === 1) {
      this.#matched.add(only);
      return only;
    }
    const id = `who:${nameKey(name)}`;
    const choices = [leave, ...found.map((nip) => choice(nip, 'use-nip', { nip, name: book.name(nip) }))];
    const answer = ledger.ask({ id, kind: 'named', values: { name }, choices, suggested: null, open: true });
    const settled = answer === null || answer === 'leave' || !book.has(answer) ? null : answer;
    const code = found.length > 1 ? 'name.ambiguous' : 'name.unknown';
    const more = { decision: id, answered: settled !== null };
    ledger.find(sheet, index, field, code, 'doubtful', { name, people: found.length }, more);
    return settled;
  }

  /** Says of the table how many people were matched. */
  tell(): void {
    if (this.#matched.size === 0) return;
    const { file, sheet } = this.#sheet.table;
    const values = { people: this.#matched.size };
    this.#ledger.note({ code: 'table.by-name', severity: 'note', file, sheet, cell: '', row: 0, values });
  }
}
