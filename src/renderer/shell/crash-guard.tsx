import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '#renderer/kernel/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/page-states.tsx';

function Crashed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useWords();
  return (
    <Callout kind="bad">
      <h2>{t('crash.title')}</h2>
      <p>{t('crash.body')}</p>
      <Button onPress={onAgain}>{t('crash.reload')}</Button>
    </Callout>
  );
}

/** Keeps the fault of one screen from taking the others along. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error('Selaras: a screen stopped.', error, componentStack);
  }

  override render() {
    if (this.state.crashed) return <Crashed onAgain={() => this.setState({ crashed: false })} />;
    return this.props.children;
  }
}
