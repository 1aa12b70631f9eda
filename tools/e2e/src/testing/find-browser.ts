import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium on this machine: named by CHROME_PATH, installed, or brought by Playwright. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROME_PATH, ...names.map(onPath), ...places, own()];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

function onPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

function own(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
