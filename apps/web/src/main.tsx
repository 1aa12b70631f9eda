import './app/zod-without-eval.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createServices } from './app/create-services.ts';
import { createTill } from './app/till.ts';
import { parseEnvironment } from './config/environment.ts';
import { claimWindow } from './lib/claim-window.ts';
import { createDeviceStorage } from './lib/device-storage.ts';
import { waitFor } from './lib/wait-for.ts';
import { createWindowLocks } from './lib/window-locks.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

const device = createDeviceStorage(localStorage);
const services = createServices(parseEnvironment(import.meta.env), device);
services.session.restore();

const ownStorage = createDeviceStorage(sessionStorage);
const locks = createWindowLocks('locks' in navigator ? navigator.locks : undefined);
const makeId = () => crypto.getRandomValues(new Uint32Array(4)).join('-');
await claimWindow({ storage: ownStorage, locks, makeId, wait: waitFor });
const till = createTill(services, { device, window: ownStorage, locks });
window.addEventListener('storage', till.lookAround);
window.addEventListener('focus', till.lookAround);

createRoot(root).render(
  <StrictMode>
    <App services={services} till={till} />
  </StrictMode>,
);
