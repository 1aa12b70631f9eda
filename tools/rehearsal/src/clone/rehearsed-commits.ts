/** A commit that changes one file. */
export interface Edit {
  readonly message: string;
  /** From the repository's folder. */
  readonly file: string;
  /** @throws Error when the file is not what the edit was made for */
  readonly change: (text: string | undefined) => string;
}

/** Adds one resource to one stack: a mailbox that gets the alarms. */
export const smallChange = ({ branch }: { readonly branch: string }): Edit => ({
  message: 'feat(pipeline): alarms go to a mailbox',
  file: 'apps/pipeline/src/config/environments.ts',
  change: replacing(
    `    branch: '${branch}',\n`,
    `    branch: '${branch}',\n    alarmEmail: 'alarms@example.com',\n`,
  ),
});

/** Brings a test that fails, in a project on which little depends. */
export const failingTest: Edit = {
  message: 'test(replay): thirds add up',
  file: 'tools/replay/src/thirds.test.ts',
  change: () =>
    [
      "import { expect, test } from '@jest/globals';",
      '',
      "test('three times a third of a euro is a euro', () => {",
      '  expect(3 * Math.round(100 / 3)).toBe(100);',
      '});',
      '',
    ].join('\n'),
};

/** Can be planned but not deployed: the service's stack watches a log that nobody writes. */
export const brokenDeployment: Edit = {
  message: 'feat(service): count what fails',
  file: 'apps/pipeline/src/stacks/service-stack.ts',
  change(text) {
    const imports = "import type { Construct } from 'constructs';\n";
    const outputs = "    new CfnOutput(this, 'ApiUrl',";
    const withImport = replacing(
      imports,
      `import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';\n${imports}`,
    )(text);
    return replacing(
      outputs,
      [
        "    new CfnMetricFilter(this, 'Failures', {",
        "      logGroupName: '/agentic-retail/nowhere',",
        "      filterPattern: 'ERROR',",
        '      metricTransformations: [',
        "        { metricName: 'Failures', metricNamespace: 'AgenticRetail', metricValue: '1' },",
        '      ],',
        '    });',
        outputs,
      ].join('\n'),
    )(withImport);
  },
};

/** Replaces the one place in which a text stands. */
function replacing(before: string, after: string): Edit['change'] {
  return (text = '') => {
    const places = text.split(before).length - 1;
    if (places !== 1) throw new Error(`"${before}" stands there ${places} times instead of once`);
    return text.replace(before, after);
  };
}
