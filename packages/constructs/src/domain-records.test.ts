import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { DomainRecords } from './domain-records';
import { exampleZone } from './testing/example-zone';
import { unvalidatedApp } from './testing/unvalidated-app';

function recordsOf(...domainNames: string[]): { template: Template; records: DomainRecords } {
  const stack = new Stack(unvalidatedApp(), 'Web');
  const records = new DomainRecords(stack, 'Records', {
    domainNames,
    hostedZone: exampleZone(stack),
    distribution: Distribution.fromDistributionAttributes(stack, 'Distribution', {
      distributionId: 'E1',
      domainName: 'd1.cloudfront.net',
    }),
  });
  return { template: Template.fromStack(stack), records };
}

describe('DomainRecords', () => {
  const { template, records } = recordsOf('shop.example.com', 'www.shop.example.com');

  test.each([
    ['A', 'shop.example.com.'],
    ['AAAA', 'shop.example.com.'],
    ['A', 'www.shop.example.com.'],
    ['AAAA', 'www.shop.example.com.'],
  ])('has an alias %s for %s', (Type, Name) => {
    template.hasResourceProperties('AWS::Route53::RecordSet', {
      Type,
      Name,
      HostedZoneId: 'Z123',
      AliasTarget: { DNSName: 'd1.cloudfront.net' },
    });
  });

  it('has no other record, and gives each', () => {
    template.resourceCountIs('AWS::Route53::RecordSet', 4);
    expect([records.ipv4.length, records.ipv6.length]).toEqual([2, 2]);
  });

  it('answers for the bare name of the zone', () => {
    recordsOf('example.com').template.hasResourceProperties('AWS::Route53::RecordSet', {
      Name: 'example.com.',
    });
  });

  test.each([[[]], [['shop.example.com', 'shop.example.com']]])('refuses the names %j', (names) => {
    expect(() => recordsOf(...names)).toThrow(
      `Web/Records: DomainRecords.domainNames must have at least one name, and each once; it is ${JSON.stringify(names)}. Fix: List the names that lead to the distribution.`,
    );
  });

  test.each(['shop.example.org', 'notexample.com'])(
    'refuses %s, which is not in the zone',
    (name) => {
      expect(() => recordsOf(name)).toThrow(
        `Web/Records: DomainRecords.domainNames must be in the hosted zone "example.com"; it is "${name}". Fix: Give the zone that holds the name, or a name in this zone.`,
      );
    },
  );

  test.each([
    'Shop.example.com',
    '*.example.com',
    'https://example.com',
    'localhost',
    'a..example.com',
  ])('refuses %s, which is no domain name', (name) => {
    expect(() => recordsOf(name)).toThrow(
      `Web/Records: DomainRecords.domainNames must be a full domain name in lower case, known at synthesis; it is "${name}". Fix: Write it without scheme, path or wildcard, such as "shop.example.com".`,
    );
  });
});
