import { Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Synthesizes the app of a construct, so that its aspects have been applied and the references
 * between its stacks are settled. An app that has been synthesized is not synthesized again.
 *
 * @throws Error when the construct is in no app.
 */
export function synthesizeApp({ node }: IConstruct): void {
  if (!Stage.isStage(node.root)) {
    throw new Error(
      `${node.path || 'The scope'} must be an app or in one, but its root is no app: new Stack(new App(), …).`,
    );
  }
  node.root.synth();
}
