import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../run.ts';
import type { BuiltLibrary } from './built-library.ts';

/** Takes the jar from the folder it was deployed to, as from any Maven repository, and runs the app. */
export async function useInJava(app: string, library: BuiltLibrary): Promise<void> {
  const repository = pathToFileURL(join(library.packages, 'java')).href;
  writeFileSync(join(app, 'settings.xml'), settings(join(app, '.m2'), repository));
  const versions = [
    `-Dcdk.version=${library.cdkVersion}`,
    `-Dconstructs.version=${library.version}`,
  ];
  const flags = ['--quiet', '--batch-mode', '--settings', 'settings.xml', ...versions];
  await run('mvn', [...flags, 'compile', 'exec:java'], {
    cwd: app,
    env: { CDK_OUTDIR: 'cdk.out' },
  });
}

/** A cache of the app's own: Maven never looks again for a version that it has, such as 0.0.0. */
const settings = (cache: string, repository: string) => `<settings>
  <localRepository>${cache}</localRepository>
  <profiles>
    <profile>
      <id>built</id>
      <repositories>
        <repository><id>built</id><url>${repository}</url></repository>
      </repositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
</settings>
`;
