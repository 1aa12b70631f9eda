import type { Role } from '@agentic-retail/domain/identity/role';
import type { SpawnedShop } from '@agentic-retail/local/spawn-shop';
import { type Browser, chromium, type Page } from 'playwright-core';
import demoStaff from '../../../local/demo-shop/staff.json';
import { findBrowser } from './find-browser.ts';

/** A browser whose windows are tills. */
export interface TillBrowser {
  /** Signs in one of the demo shop's staff, in a window that shares nothing with the others. */
  readonly open: (shop: SpawnedShop, role: Role, path?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const executablePath = findBrowser();

/** Whether there is a browser on this machine; without one its tests are left out. */
export const hasBrowser = executablePath !== undefined;

export async function startTillBrowser(): Promise<TillBrowser> {
  const browser: Browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--disable-background-networking', '--no-first-run'],
  });
  return {
    close: () => browser.close(),
    open: async (shop, role, path = '') => {
      const member = demoStaff.find((candidate) => candidate.role === role);
      if (!member) throw new Error(`the demo shop has no ${role}`);
      const page = await (await browser.newContext()).newPage();
      await page.goto(shop.url + path);
      await page.getByLabel('Email').fill(member.email);
      await page.getByLabel('Password').fill(member.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      return page;
    },
  };
}
