import '@fontsource-variable/inter/index.css';
import './parts/tokens.css';
import './parts/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenHost, clientOf } from './host/client.ts';
import { createQueries } from './host/query-store.ts';
import { createRoster, nobody } from './host/roster.ts';
import { App } from './screens/app.tsx';
import { ProjectorApp } from './screens/projector/projector-app.tsx';
import { isProjector } from './screens/projector/projector-window.ts';
import { startMachine } from './screens/settings/machine.ts';

const client = clientOf(chosenHost(window));
const projector = isProjector(window.location.hash);
const access = { client, queries: createQueries(client), roster: projector ? nobody : createRoster(client) };

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await startMachine(client);
createRoot(root).render(
  <StrictMode>{projector ? <ProjectorApp access={access} /> : <App access={access} />}</StrictMode>,
);
