import { actionsWithoutResources } from '@agentic-retail/template-checks/actions-without-resources';
import { emptyingActions } from '@agentic-retail/template-checks/emptying-actions';
import { type CheckedStage, guardFindings } from '@agentic-retail/template-checks/guard-findings';
import { nagFindings } from '@agentic-retail/template-checks/nag-findings';
import { policyStatements } from '@agentic-retail/template-checks/policy-statements';
import { wildcardFaults } from '@agentic-retail/template-checks/wildcard-faults';
import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/**
 * Everything by which the stacks of an app break the policies, a line each: cdk-nag, CloudFormation
 * Guard, and statements that allow more than they name.
 */
export function policyFaults(app: App, stage: CheckedStage): string[] {
  const { findings, needless } = nagFindings(app);
  return [
    ...findings.map(({ rule, path, explanation }) => `${rule} at ${path}: ${explanation}`),
    ...needless.map(({ rule, path }) => `${rule} is acknowledged at ${path}, but not found there.`),
    ...guardFindings(app, stage).map(
      ({ rule, stack, logicalId, explanation, fix }) =>
        `${rule} at ${stack}/${logicalId}: ${explanation} ${fix}`,
    ),
    ...app.node.children
      .filter((child) => Stack.isStack(child))
      .flatMap((stack) => wideStatements(stack, stage)),
  ];
}

function wideStatements(stack: Stack, stage: CheckedStage): string[] {
  const statements = policyStatements(Template.fromStack(stack));
  return wildcardFaults(statements, actionsWithoutResources)
    .faults.filter(({ given }) => stage === 'production' || !emptyingActions.includes(given))
    .map(
      ({ logicalId, place, wildcard, given }) =>
        `${stack.node.path}/${logicalId}: ${place} allows the ${wildcard} ${given}, which is too wide.`,
    );
}
