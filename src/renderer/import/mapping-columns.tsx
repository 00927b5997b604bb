import { GripVertical } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import type { Field } from '#shared/import/field.ts';
import { fieldWords } from '#shared/import/field-words.ts';
import { confidenceWords } from '#shared/import/kind-words.ts';
import type { ImportTable } from '#shared/import/preview-contract.ts';
import mapping from './mapping.module.css';
import {
  type DraftColumn,
  type FirstRow,
  fieldsOf,
  freeFields,
  type MappingDraft,
  mappedColumnsOf,
} from './mapping-draft.ts';

const past = 'past';
const dragged = 'application/x-selaras-field';

interface MappingColumnsProps {
  readonly table: ImportTable;
  readonly rows: readonly FirstRow[];
  readonly draft: MappingDraft;
  onField(column: number, field: Field | null): void;
}

function startDrag(event: DragEvent, field: Field): void {
  event.dataTransfer.setData(dragged, field);
  event.dataTransfer.effectAllowed = 'move';
}

/** A field as a thing to take hold of. */
function FieldTile({ field }: { readonly field: Field }) {
  const { say } = useWords();
  return (
    <li className={mapping.tile} draggable onDragStart={(event) => startDrag(event, field)}>
      <GripVertical size={14} aria-hidden />
      {say(fieldWords[field])}
    </li>
  );
}

interface RowProps extends Omit<MappingColumnsProps, 'rows'> {
  readonly source: DraftColumn;
  readonly fields: readonly Field[];
}

function ColumnRow({ source, fields, table, draft, onField }: RowProps) {
  const { t, say } = useWords();
  const [over, setOver] = useState(false);
  const { column, letter, header, samples } = source;
  const field = draft.fields.get(column) ?? null;
  const read = table.columns.find((one) => one.column === column && one.field === field);
  const name = header === '' ? t('map.column', { letter }) : header;
  function drop(event: DragEvent) {
    setOver(false);
    const given = fields.find((one) => one === event.dataTransfer.getData(dragged));
    if (given === undefined) return;
    event.preventDefault();
    onField(column, given);
  }
  return (
    <tr
      className={classes(over && mapping.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <td className={mapping.letter}>{letter}</td>
      <th scope="row">{header === '' ? <span className={mapping.soft}>{t('map.blank')}</span> : header}</th>
      <td className={mapping.samples}>{samples.join('  ·  ')}</td>
      <td draggable={field !== null} onDragStart={(event) => (field === null ? undefined : startDrag(event, field))}>
        <span className={mapping.fieldCell}>
          <span className={classes(mapping.grip, field === null && mapping.noGrip)} title={t('map.drag')}>
            <GripVertical size={14} aria-hidden />
          </span>
          <Select
            label={t('map.fieldFor', { name })}
            hideLabel
            small
            options={[
              { key: past, label: t('map.past') },
              ...fields.map((one) => ({ key: one as string, label: say(fieldWords[one]) })),
            ]}
            value={field ?? past}
            onChange={(key) => onField(column, fields.find((one) => one === key) ?? null)}
            isDisabled={fields.length === 0}
            className={mapping.field}
          />
        </span>
      </td>
      <td className={mapping.why}>
        {field === null || read === undefined ? '' : `${say(confidenceWords[read.sure])}: ${read.because}`}
      </td>
    </tr>
  );
}

/** The columns of the source beside the fields: changed from the list, or by dragging a field onto a column. */
export function MappingColumns(props: MappingColumnsProps) {
  const { t } = useWords();
  const { draft, rows } = props;
  const fields = fieldsOf(draft.kind);
  const free = freeFields(draft);
  return (
    <div className={mapping.columns}>
      <section className={mapping.table} aria-label={t('map.columns')}>
        <table>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('map.source')}
              </th>
              <th scope="col">{t('map.samples')}</th>
              <th scope="col">{t('map.field')}</th>
              <th scope="col">{t('map.why')}</th>
            </tr>
          </thead>
          <tbody>
            {mappedColumnsOf(rows, draft).map((source) => (
              <ColumnRow key={source.column} source={source} fields={fields} {...props} />
            ))}
          </tbody>
        </table>
      </section>
      {free.length === 0 ? null : (
        <section className={mapping.free} aria-label={t('map.free')}>
          <h3>{t('map.free')}</h3>
          <p className={mapping.soft}>{t('map.freeHint')}</p>
          <ul className={mapping.tiles}>
            {free.map((field) => (
              <FieldTile key={field} field={field} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
