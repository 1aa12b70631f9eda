import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { apiPages } from './api-pages.ts';

// The second half of `npm run openapi`: writes docs/api.
const folder = new URL('../../../docs/api/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of apiPages()) writeFileSync(new URL(name, folder), text);
