import type { GridApi } from 'ag-grid-community';
import { Columns3Cog, Trash2 } from 'lucide-react';
import { useEffect, useReducer, useState } from 'react';
import { Dialog, DialogTrigger, Form, Popover } from 'react-aria-components';
import { useCommand } from '#renderer/kernel/use-command.ts';
import { useQuery } from '#renderer/kernel/use-query.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choice.tsx';
import { classes } from '#renderer/ui/class-names.ts';
import menu from '#renderer/ui/menu.module.css';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RosterRow } from '#shared/people/roster.ts';
import type { TableView } from '#shared/rating/rows.ts';
import { rowNumberId } from './places.ts';
import { applyView, type Tint, tints, viewOf } from './table-view.ts';
import styles from './view-popover.module.css';

interface ViewPopoverProps {
  readonly api: GridApi<RosterRow>;
  readonly tint: Tint;
  onTint(tint: Tint): void;
}

function ColumnList({ api }: { readonly api: GridApi<RosterRow> }) {
  const { t } = useWords();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    api.addEventListener('columnVisible', redraw);
    return () => {
      if (!api.isDestroyed()) api.removeEventListener('columnVisible', redraw);
    };
  }, [api]);
  const columns = (api.getColumns() ?? []).filter((column) => column.getColId() !== rowNumberId);
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.title}>{t('look.columns')}</legend>
      {columns.map((column) => (
        <label key={column.getColId()} className={styles.column}>
          <input
            type="checkbox"
            checked={column.isVisible()}
            disabled={column.getColId() === 'name'}
            onChange={() => api.setColumnsVisible([column], !column.isVisible())}
          />
          {column.getColDef().headerName}
        </label>
      ))}
    </fieldset>
  );
}

function SavedViews({ api, tint, onTint }: ViewPopoverProps) {
  const { t } = useWords();
  const act = useCommand();
  const known = useQuery('view.list', {}).value;
  const rows = known?.rows ?? [];
  const [name, setName] = useState('');
  function use(view: TableView): void {
    applyView(api, view);
    onTint(view.tint);
  }
  async function save() {
    if (name.trim() === '') return;
    const view = viewOf(api, tint);
    const saved = { ...view, columns: [...view.columns], filter: { ...view.filter } };
    if ((await act('view.save', { name: name.trim(), view: saved })) !== null) setName('');
  }
  return (
    <div className={styles.saved}>
      <h3 className={styles.title}>{t('look.saved')}</h3>
      {known?.rows.length === 0 ? <p className={styles.soft}>{t('look.none')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={styles.view}>
            <button
              type="button"
              className={styles.use}
              title={t('look.apply', { name: row.name })}
              onClick={() => use(row.view)}
            >
              {row.name}
            </button>
            <IconButton
              small
              icon={Trash2}
              label={t('look.remove', { name: row.name })}
              onPress={() => void act('view.remove', { view: row.id })}
            />
          </li>
        ))}
      </ul>
      <Form
        className={classes(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t('look.name')} value={name} onChange={setName} maxLength={100} />
        <Button small type="submit">
          {t('look.save')}
        </Button>
      </Form>
    </div>
  );
}

/** Which columns are shown, what colours the cells, and the views that were saved. */
export function ViewPopover(props: ViewPopoverProps) {
  const { t } = useWords();
  const { api, tint, onTint } = props;
  return (
    <DialogTrigger>
      <IconButton icon={Columns3Cog} label={t('look.open')} word={t('look.open')} />
      <Popover placement="bottom end" className={classes(menu.popover, styles.popover)}>
        <Dialog aria-label={t('look.open')} className={classes(styles.dialog)}>
          <ColumnList api={api} />
          <div className={styles.side}>
            <Select
              label={t('look.tint')}
              options={tints.map((key) => ({ key, label: t(`look.tints.${key}`) }))}
              value={tint}
              onChange={(key) => onTint(tints.find((one) => one === key) ?? 'none')}
            />
            <SavedViews {...props} />
            <Button
              small
              kind="quiet"
              onPress={() => {
                api.resetColumnState();
                api.setFilterModel(null);
                onTint('none');
              }}
            >
              {t('look.reset')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
