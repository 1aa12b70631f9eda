import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CloudAssembly, type CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { Refusal } from '../command/delivery-errors.ts';
import { importsOf } from './imports-of.ts';

/** A stack of a cloud assembly, as far as delivering it goes. */
export interface AssemblyStack {
  readonly name: string;
  readonly region: string;
  /** SHA-256 of the template's file. */
  readonly templateHash: string;
  readonly templateFile: string;
  /** Exports of other stacks that the template imports. */
  readonly imports: readonly string[];
  /** Role that CDK deploys the stack with; `${AWS::AccountId}` and such as they are. */
  readonly deployRoleArn: string;
}

/**
 * The stacks of a cloud assembly, each after those that it depends on.
 *
 * @throws Refusal when the folder has no cloud assembly that can be read
 */
export function readDeliveryAssembly(folder: string): AssemblyStack[] {
  try {
    return new CloudAssembly(folder).stacks.map(assemblyStack);
  } catch (cause) {
    throw new Refusal(
      `${folder} has no cloud assembly that can be read.`,
      'Give the folder into which the stacks were synthesized, or leave the option out.',
      { cause },
    );
  }
}

function assemblyStack(stack: CloudFormationStackArtifact): AssemblyStack {
  const { stackName: name, environment, templateFullPath: templateFile, assumeRoleArn } = stack;
  if (assumeRoleArn === undefined) {
    throw new Error(`${name} is not deployed by the roles of \`cdk bootstrap\``);
  }
  const text = readFileSync(templateFile);
  return {
    name,
    region: environment.region,
    templateHash: createHash('sha256').update(text).digest('hex'),
    templateFile,
    imports: importsOf(JSON.parse(text.toString('utf8'))),
    deployRoleArn: assumeRoleArn,
  };
}
