import '@fontsource-variable/inter/index.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenHost, clientOver } from '#renderer/kernel/client.ts';
import { createLiveStore } from '#renderer/kernel/live-store.ts';
import { createQueries } from '#renderer/kernel/query-store.ts';
import { createRoster, nobody } from '#renderer/kernel/roster.ts';
import { ProjectorApp } from '#renderer/session/projector-app.tsx';
import { isProjector } from '#renderer/session/projector-window.ts';
import { startMachine } from '#renderer/shell/machine.ts';
import { App } from './app.tsx';

const client = clientOver(chosenHost(window));
const projector = isProjector(window.location.hash);
const live = createLiveStore(client);
const access = { client, live, queries: createQueries(live), roster: projector ? nobody : createRoster(live) };

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Charts draw letters once: with the typeface there, or in another's widths.
await Promise.allSettled([
  startMachine(client),
  ...[400, 650].map((weight) => document.fonts.load(`${weight} 16px "Inter Variable"`)),
]);
createRoot(root).render(
  <StrictMode>{projector ? <ProjectorApp access={access} /> : <App access={access} />}</StrictMode>,
);
