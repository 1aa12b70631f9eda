import { expression } from './expression.ts';
import { action, type Step } from './pinned-actions.ts';

/** A registry that packages are published to, by a program of `publib`. */
export interface Registry {
  /** Folder of the packages, as jsii-pacmak calls it. */
  readonly folder: string;
  readonly program: string;
  /** What has to be installed first. */
  readonly setUp: readonly Step[];
  /** Whether the registry trusts the workflow by its identity, so that there is no secret. */
  readonly identified: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** Both for what it publishes and for publib, which asks for the workflow's identity with it. */
const python = action('actions/setup-python', { 'python-version': '3.13' });

/** Where the library is published. docs/release.md says how each is set up. */
export const registries: Record<string, Registry> = {
  npm: {
    folder: 'js',
    program: 'publib-npm',
    setUp: [],
    identified: true,
    env: {
      NPM_TRUSTED_PUBLISHER: 'true',
      NPM_ACCESS_LEVEL: 'public',
      NPM_CONFIG_PROVENANCE: 'true',
    },
  },
  pypi: {
    folder: 'python',
    program: 'publib-pypi',
    setUp: [python],
    identified: true,
    env: { PYPI_TRUSTED_PUBLISHER: 'true' },
  },
  maven: {
    folder: 'java',
    program: 'publib-maven',
    setUp: [action('actions/setup-java', { distribution: 'temurin', 'java-version': '17' })],
    identified: false,
    env: {
      MAVEN_SERVER_ID: 'central-ossrh',
      MAVEN_USERNAME: expression('secrets.MAVEN_USERNAME'),
      MAVEN_PASSWORD: expression('secrets.MAVEN_PASSWORD'),
      MAVEN_GPG_PRIVATE_KEY: expression('secrets.MAVEN_GPG_PRIVATE_KEY'),
      MAVEN_GPG_PRIVATE_KEY_PASSPHRASE: expression('secrets.MAVEN_GPG_PRIVATE_KEY_PASSPHRASE'),
    },
  },
  nuget: {
    folder: 'dotnet',
    program: 'publib-nuget',
    setUp: [python, action('actions/setup-dotnet', { 'dotnet-version': '10.0' })],
    identified: true,
    env: { NUGET_TRUSTED_PUBLISHER: 'true', NUGET_USERNAME: expression('vars.NUGET_USERNAME') },
  },
  go: {
    folder: 'go',
    program: 'publib-golang',
    setUp: [],
    identified: false,
    env: {
      GIT_USER_NAME: 'github-actions[bot]',
      GIT_USER_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
      GITHUB_TOKEN: expression('secrets.GO_GITHUB_TOKEN'),
    },
  },
};
