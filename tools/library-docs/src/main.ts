import { writeFileSync } from 'node:fs';
import { libraryFiles } from './pages/library-files.ts';

// `npm run docs`: writes what is generated in the pages of packages/constructs, and its API.md.
for (const [file, text] of await libraryFiles()) writeFileSync(file, text);
