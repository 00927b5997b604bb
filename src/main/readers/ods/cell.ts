import type { XmlAttributes } from '#main/readers/xml-namespace.ts';
import type { CellKind } from '#shared/kernel/table.ts';
import { tidyIso } from '../date-serial.ts';
import { percentText } from '../number-format.ts';

/** What the attributes of an ODS cell say, before its text is known. Source: OpenDocument 1.3 part 3, 9.1.4 and 19.385. */
export interface OdsCell {
  readonly kind: CellKind;
  /** The stored value; undefined where the text of the cell is its value. A number's text is looked at as well. */
  readonly value: string | undefined;
  readonly repeated: number;
  readonly across: number;
  readonly down: number;
  readonly formula: boolean;
}

export function odsCell(attributes: XmlAttributes): OdsCell {
  const get = (name: string) => attributes[name];
  const type = get('calcext:value-type') === 'error' ? 'error' : get('office:value-type');
  const { kind, value } = storedValue(type, get);
  return {
    kind,
    value,
    repeated: countOf(get('table:number-columns-repeated')),
    across: countOf(get('table:number-columns-spanned')),
    down: countOf(get('table:number-rows-spanned')),
    formula: get('table:formula') !== undefined && type === undefined,
  };
}

function storedValue(
  type: string | undefined,
  get: (name: string) => string | undefined,
): Pick<OdsCell, 'kind' | 'value'> {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const lexeme = get('office:value')?.trim();
      const isNumber = lexeme !== undefined && lexeme !== '' && Number.isFinite(Number(lexeme));
      if (!isNumber) return { kind: 't', value: lexeme };
      return type === 'percentage' ? { kind: 'p', value: percentText(Number(lexeme)) } : { kind: 'n', value: lexeme };
    }
    case 'date':
      return dated(get('office:date-value'), tidyIso);
    case 'time':
      return dated(get('office:time-value'), clockOf);
    case 'boolean':
      return { kind: 'b', value: get('office:boolean-value') === 'true' ? 'true' : 'false' };
    case 'error':
      return { kind: 'e', value: undefined };
    default:
      return { kind: 't', value: get('office:string-value') };
  }
}

function dated(text: string | undefined, read: (text: string) => string | undefined): Pick<OdsCell, 'kind' | 'value'> {
  const value = text === undefined ? undefined : read(text.trim());
  return value === undefined ? { kind: 't', value: text } : { kind: 'd', value };
}

/** `08:30:00` of `PT08H30M00S`. */
function clockOf(duration: string): string | undefined {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duration);
  if (!found) return undefined;
  return [found[1], found[2], found[3]].map((part) => (part ?? '0').padStart(2, '0')).join(':');
}

export function countOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count >= 1 ? count : 1;
}
