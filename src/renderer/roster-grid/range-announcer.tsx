import { useEffect, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useAtom } from '#renderer/kernel/atom.ts';
import { useWords } from '#renderer/kernel/use-words.ts';
import { rectOf, sizeOf } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';

/** A block is announced once it has not changed for so long, in milliseconds. */
const stillness = 400;

/** Says how large the selected block is, and what was copied. */
export function RangeAnnouncer({ ranges }: { readonly ranges: Ranges }) {
  const { t } = useWords();
  const spans = useAtom(ranges.spans, (all) => all);
  const copied = useAtom(ranges.copied, (rect) => rect);
  const [said, say] = useState('');
  useEffect(() => {
    const [only] = spans;
    const { rows, columns } = only === undefined ? { rows: 0, columns: 0 } : sizeOf(rectOf(only));
    const size = copied === null ? null : sizeOf(copied);
    const words =
      size !== null
        ? t('bulk.copied', { n: size.rows * size.columns })
        : spans.length > 1
          ? t('range.blocks', { n: spans.length })
          : rows * columns > 1
            ? t('range.block', { rows, columns })
            : '';
    const timer = setTimeout(() => say(words), stillness);
    return () => clearTimeout(timer);
  }, [spans, copied, t]);
  return (
    <VisuallyHidden role="status" elementType="div">
      {said}
    </VisuallyHidden>
  );
}
