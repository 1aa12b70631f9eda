/** A package that is not raised like the others. */
interface Hold {
  /** The first version that must not be taken, as `23.2.2`. */
  readonly below: string;
  readonly because: string;
}

/** What is held back; docs/decisions/0002-toolchain.md tells more. */
export const heldBack: Readonly<Record<string, Hold>> = {
  nx: { below: '23.2.2', because: '`npm ci` finds no platform packages of later ones' },
  '@swc/core': { below: '1.16.19', because: '`npm ci` finds no platform packages of later ones' },
  '@biomejs/biome': {
    below: '2.5.16',
    because: '`npm ci` finds no platform packages of later ones',
  },
  'aws-cdk': { below: '3.0.0', because: 'an old build was published as 3.0.0 by mistake' },
  '@aws-lambda-powertools/logger': {
    below: '2.36.0',
    because: 'later ones bring their common part twice',
  },
  node: { below: '25.0.0', because: 'it is the line that Lambda runs' },
  '@types/node': { below: '25.0.0', because: 'it describes the Node that runs' },
};
