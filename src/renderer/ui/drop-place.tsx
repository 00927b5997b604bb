import { FileInput } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './class-names.ts';
import styles from './drop-place.module.css';

interface DropPlaceProps {
  readonly label: string;
  /** What the button says. */
  readonly choose: string;
  readonly isDisabled?: boolean;
  onFiles(files: readonly File[]): void;
  readonly children: ReactNode;
}

/** Where files come in, dropped or chosen. */
export function DropPlace({ label, choose, isDisabled = false, onFiles, children }: DropPlaceProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      aria-label={label}
      className={classes(styles.place, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = isDisabled ? 'none' : 'copy';
        setOver(!isDisabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isDisabled) onFiles([...event.dataTransfer.files]);
      }}
    >
      <div>{children}</div>
      <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
        <Button icon={FileInput} isDisabled={isDisabled} autoFocus>
          {choose}
        </Button>
      </FileTrigger>
    </section>
  );
}
