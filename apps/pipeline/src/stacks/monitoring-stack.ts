import {
  CostTags,
  type RetailTables,
  type ServiceApi,
  type ServiceFunction,
  StoreMonitoring,
} from '@agentic-retail/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type RetailStackProps, stackPropsOf } from './retail-stack-props.ts';

interface MonitoringStackProps extends RetailStackProps {
  readonly tables: RetailTables;
  /** By the names that alarms and dashboard give them. */
  readonly functions: Readonly<Record<string, ServiceFunction>>;
  readonly api: ServiceApi;
}

/** Alarms and dashboard of an environment. */
export class MonitoringStack extends Stack {
  readonly monitoring: StoreMonitoring;

  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    super(scope, id, stackPropsOf(props, 'Alarms and dashboard of the store'));
    const { environmentName, environment, tables, functions, api } = props;
    CostTags.apply(this, { environmentName, team: environment.team });
    CostTags.component(this, 'monitoring');

    this.monitoring = new StoreMonitoring(this, 'Monitoring', {
      environmentName,
      functions: Object.fromEntries(
        Object.entries(functions).map(([name, { lambdaFunction }]) => [name, lambdaFunction]),
      ),
      api: api.api,
      tables,
      alarmEmail: environment.alarmEmail,
    });
    new CfnOutput(this, 'AlarmTopicArn', { value: this.monitoring.topic.topicArn });
    new CfnOutput(this, 'DashboardName', { value: this.monitoring.dashboard.dashboardName });
  }
}
