// What some tests need and a machine may lack. Nx reads it as an input of those tests, so that a run
// that left them out is not taken from the cache once it is there.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const has = (program) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const versionOf = (python) => {
  try {
    return execFileSync(python, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'none';
  }
};

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
console.log('browser', process.env.CHROME_PATH ?? browsers.find(has) ?? 'none');
const pythons = process.env.PYTHON ? [process.env.PYTHON] : ['python3', 'python', 'py'];
console.log('python', pythons.map(versionOf).join(', '));
console.log('real data', existsSync('../shared/data'));
