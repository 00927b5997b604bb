import { type HtmlAttributes, LINE } from './cell.ts';

/** Text of an open cell as the page shows it: of the choices of a `<select>` the chosen one, of a field its value, of a box its tick. */
export class HtmlCellText {
  #text = '';
  #choices: { chosen: string | undefined; first: string | undefined } | undefined;
  #option = '';
  #selected = false;

  get length(): number {
    return this.#text.length + this.#option.length;
  }

  add(text: string): void {
    if (this.#choices) this.#option += text;
    else this.#text += text;
  }

  line(): void {
    this.add(LINE);
  }

  open(name: string, attributes: HtmlAttributes): void {
    if (name === 'select') this.#choices = { chosen: undefined, first: undefined };
    else if (name === 'option') {
      this.#endOption();
      this.#selected = 'selected' in attributes;
    } else if (name === 'input') {
      const type = (attributes.type ?? 'text').toLowerCase();
      if ((type === 'checkbox' || type === 'radio') && 'checked' in attributes) this.add('✔');
      else if (type === 'text' || type === 'number') this.add(attributes.value ?? '');
    }
  }

  close(name: string): void {
    if (name === 'option') this.#endOption();
    else if (name === 'select') this.#endSelect();
  }

  end(): string {
    this.#endSelect();
    return this.#text;
  }

  #endOption(): void {
    const option = this.#option;
    this.#option = '';
    if (!this.#choices || option.trim() === '') return;
    this.#choices.first ??= option;
    if (this.#selected) this.#choices.chosen = option;
  }

  #endSelect(): void {
    if (!this.#choices) return;
    this.#endOption();
    const { chosen, first } = this.#choices;
    this.#choices = undefined;
    this.#text += chosen ?? first ?? '';
  }
}
