import type { EmulationRule } from './emulation-rule.ts';

/** A metric within an expression; the expression itself has no `MetricStat`. */
interface MetricDataQuery {
  readonly MetricStat?: {
    readonly Metric: Readonly<Record<string, unknown>>;
    readonly Period: number;
    readonly Stat: string;
  };
}

/** Lets an alarm on an expression, such as errors by calls, watch the first of its metrics. */
export const withAlarmOfMetric: EmulationRule = (resource) => {
  if (resource.Type !== 'AWS::CloudWatch::Alarm') return undefined;
  const { Metrics, ...others } = resource.Properties ?? {};
  if (!Array.isArray(Metrics)) return undefined;
  const first = (Metrics as MetricDataQuery[]).find(({ MetricStat }) => MetricStat !== undefined);
  if (first?.MetricStat === undefined) return undefined;
  const { Metric, Period, Stat } = first.MetricStat;
  return {
    resource: { ...resource, Properties: { ...others, ...Metric, Period, Statistic: Stat } },
    lacks: [
      {
        what: 'AWS::CloudWatch::Alarm.Metrics',
        how: 'replaced',
        why: 'there are no expressions: the alarm is on the first metric of its expression',
      },
    ],
  };
};
