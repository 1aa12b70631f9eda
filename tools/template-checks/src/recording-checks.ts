import type { CfnResource } from 'aws-cdk-lib';
import { AwsSolutionsChecks, type IApplyRule, NagMessageLevel, NagRuleCompliance } from 'cdk-nag';

/** A finding as the rule made it. */
export interface RecordedFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly resource: CfnResource;
  readonly explanation: string;
}

/**
 * The AwsSolutions rules of cdk-nag, which keep everything that they find: also what has been
 * acknowledged, of which the report of the pack itself says nothing.
 */
export class RecordingChecks extends AwsSolutionsChecks {
  readonly recorded: RecordedFinding[] = [];

  protected override applyRule(params: IApplyRule): void {
    const { node, rule, ruleSuffixOverride, info, explanation } = params;
    const ruleId = `${this.packName}-${ruleSuffixOverride ?? rule.name}`;
    const record = (id: string, why: string) =>
      this.recorded.push({
        rule: id,
        level: params.level === NagMessageLevel.ERROR ? 'error' : 'warning',
        resource: node,
        explanation: why,
      });
    try {
      const result = rule(node);
      if (Array.isArray(result)) {
        for (const found of result) record(`${ruleId}[${found}]`, `${info} ${explanation}`);
      } else if (result === NagRuleCompliance.NON_COMPLIANT) {
        record(ruleId, `${info} ${explanation}`);
      }
    } catch (error) {
      // As often as not the rule needs a value that is known at deployment only.
      record(ruleId, `The rule can't tell: ${error}. It asks: ${info} ${explanation}`);
    }
  }
}
