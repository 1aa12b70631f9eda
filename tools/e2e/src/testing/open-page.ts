import type { SpawnedShop } from '@agentic-retail/local/spawn-shop';
import { describe } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  console.warn('left out: no Chromium was found; install one, or name it in CHROME_PATH');
}

/** A group of tests that need a browser. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

/** Opens the page in a browser profile of its own, and signs in. */
export async function openPage(
  browser: Browser,
  shop: SpawnedShop,
  credentials: { readonly email: string; readonly password: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(shop.url);
  await page.getByLabel('Email').fill(credentials.email);
  await page.getByLabel('Password').fill(credentials.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
}
