import { describe, expect, it, test } from '@jest/globals';
import { testStore } from '../testing/test-store.ts';

const { monitoring } = testStore('test');

describe('the monitoring stack', () => {
  test.each(['inventory', 'auth', 'restock-sweep'])('watches the function of %s', (name) => {
    const alarms = JSON.stringify(monitoring.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms).toContain(`More than 5 % of the calls of ${name} fail.`);
    expect(alarms).toContain(`Calls of ${name} are turned away`);
  });

  it('watches the API, and tells everything to one topic', () => {
    monitoring.resourceCountIs('AWS::CloudWatch::Alarm', 8);
    monitoring.resourceCountIs('AWS::SNS::Topic', 1);
  });

  test.each(['AlarmTopicArn', 'DashboardName'])('puts out %s', (name) => {
    monitoring.hasOutput(name, {});
  });
});
