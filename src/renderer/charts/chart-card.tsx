import { ChartNoAxesColumn, Copy, Table2 } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { showDone, showProblem } from '#renderer/kernel/notices.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { problemSentence } from '#shared/problem-words.ts';
import styles from './charts.module.css';
import { copyPicture } from './copy-picture.ts';
import { type Draw, Plot } from './plot.tsx';

interface ChartCardProps {
  /** The answer that the chart gives. */
  readonly title: string;
  readonly draw: Draw;
  readonly theme: string;
  readonly height: number;
  /** Written under a copied picture: n, method, what is not from a regulation. */
  readonly foot: string;
  /** The same figures as a table. */
  readonly table: ReactNode;
  /** What is shown below the chart. */
  readonly children?: ReactNode;
  readonly level?: 2 | 3;
  onPick?: (place: number) => void;
}

/** A chart under its answer, with its table twin and a copy as a picture. */
export function ChartCard(props: ChartCardProps) {
  const { title, draw, theme, height, foot, table, children, level = 2, onPick } = props;
  const { t, language } = useWords();
  const [asTable, setAsTable] = useState(false);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const keep = useCallback((element: HTMLCanvasElement | null) => {
    canvas.current = element;
  }, []);
  const Heading = level === 2 ? 'h2' : 'h3';
  async function copy() {
    if (canvas.current === null) return;
    if (await copyPicture(canvas.current, title, foot)) return showDone(t('calib.copied'));
    const code = 'screen.copy-refused';
    showProblem({ code, message: problemSentence({ code, values: {} }, language), values: {} });
  }
  return (
    <>
      <div className={styles.head}>
        <Heading>{title}</Heading>
        <div className={styles.tools}>
          {asTable ? null : <IconButton icon={Copy} small label={t('mix.copy')} onPress={() => void copy()} />}
          <IconButton
            icon={asTable ? ChartNoAxesColumn : Table2}
            small
            label={t(asTable ? 'mix.chart' : 'mix.table')}
            onPress={() => setAsTable((old) => !old)}
          />
        </div>
      </div>
      {asTable ? (
        <div className={styles.table}>{table}</div>
      ) : (
        <Plot title={title} draw={draw} theme={theme} height={height} onCanvas={keep} onPick={onPick} />
      )}
      {children}
    </>
  );
}
