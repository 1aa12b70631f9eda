import { delimiter, join } from 'node:path';

/** What of this process's environment a build may see: nothing of npm, Nx or this repository. */
export function outsideEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const own = /^(npm_|nx_|node_|init_cwd$|retail_|jest_|codebuild_)/i;
  const kept = Object.entries(env).filter(([name]) => !own.test(name));
  const PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes(join('node_modules', '.bin')))
    .filter((folder) => !folder.includes('node-gyp-bin'))
    .join(delimiter);
  return { ...Object.fromEntries(kept), PATH };
}
