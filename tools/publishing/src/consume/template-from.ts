import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltLibrary } from './built-library.ts';
import { useInGo } from './use-in-go.ts';
import { useInJava } from './use-in-java.ts';
import { useInPython } from './use-in-python.ts';
import { useInTypeScript } from './use-in-typescript.ts';

const use = {
  typescript: useInTypeScript,
  python: useInPython,
  java: useInJava,
  go: useInGo,
};

/** A language that an app of ../../consumers is written in. */
export type AppLanguage = keyof typeof use;

/** A CloudFormation template, as far as it is read here. */
export interface Template {
  readonly Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>;
}

/** Lays an app into a new folder outside of the repository, with nothing installed. */
export function emptyApp(root: string, language: AppLanguage): string {
  const consumers = join(root, 'tools/publishing/consumers');
  const app = mkdtempSync(join(tmpdir(), `store-in-${language}-`));
  cpSync(join(consumers, language), app, { recursive: true });
  cpSync(join(consumers, 'service'), join(app, 'service'), { recursive: true });
  return app;
}

/** What the app synthesized for its only stack. */
export function readTemplate(app: string): Template {
  return JSON.parse(readFileSync(join(app, 'cdk.out/Store.template.json'), 'utf8'));
}

/** The template that an app in this language synthesizes with the built library. */
export async function templateFrom(
  root: string,
  language: AppLanguage,
  library: BuiltLibrary,
): Promise<Template> {
  const app = emptyApp(root, language);
  try {
    await use[language](app, library);
    return readTemplate(app);
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}
