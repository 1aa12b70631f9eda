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
import { createDeviceStorage } from './lib/device-storage.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

const storage = createDeviceStorage(localStorage);
const services = createServices(parseEnvironment(import.meta.env), storage);
const till = createTill(services, storage);
services.session.restore();

createRoot(root).render(
  <StrictMode>
    <App services={services} till={till} />
  </StrictMode>,
);
