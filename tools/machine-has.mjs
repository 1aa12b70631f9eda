// What some tests need and a machine may lack. Nx reads it as an input of those tests, so that a run
// that left them out is not taken from the cache once it is there.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const works = (program, ...args) => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const has = (program) => works('which', program);

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

/** What it takes to make and to use the construct library's package in each language. */
const toolchains = {
  python: ['python3, 3.10 or newer, with venv', () => works('python3', '-c', python)],
  java: ['a JDK and Maven', () => works('javac', '-version') && has('mvn')],
  go: ['go', () => works('go', 'version')],
  dotnet: ['a .NET SDK', () => works('dotnet', '--version')],
};
const python = 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))';
for (const [language, [needs, isThere]] of Object.entries(toolchains)) {
  console.log('package', language, isThere() ? 'yes' : `no: ${needs}`);
}
