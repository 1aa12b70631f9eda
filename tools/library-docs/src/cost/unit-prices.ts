/** What AWS charges for one unit of something in us-east-1, without any free allowance. */
interface UnitPrice {
  /** US dollars for `per` units. */
  readonly usd: number;
  readonly per: number;
  readonly unit: string;
  /** The AWS page that states it. */
  readonly page: string;
}

/** The month in which the prices were as they stand here. */
export const pricesAsOf = '2025-07';

const million = 1_000_000;
const dynamo = 'Amazon DynamoDB pricing, on-demand capacity';
const lambda = 'AWS Lambda pricing, Arm';
const gateway = 'Amazon API Gateway pricing, HTTP APIs';
const cloudFront = 'Amazon CloudFront pricing, pay as you go, United States';
const s3 = 'Amazon S3 pricing, S3 Standard';
const cloudWatch = 'Amazon CloudWatch pricing';

/** List prices of the first tier. A month has 730 hours. */
export const unitPrices = {
  tableWrite: { usd: 0.625, per: million, unit: 'write request unit', page: dynamo },
  tableRead: { usd: 0.125, per: million, unit: 'read request unit', page: dynamo },
  tableStorage: { usd: 0.25, per: 1, unit: 'GB and month of tables', page: dynamo },
  tableRecovery: {
    usd: 0.2,
    per: 1,
    unit: 'GB and month of tables that can be restored',
    page: dynamo,
  },
  functionCall: { usd: 0.2, per: million, unit: 'call of a function', page: lambda },
  functionTime: { usd: 0.0000133334, per: 1, unit: 'GB and second of a function', page: lambda },
  apiRequest: { usd: 1, per: million, unit: 'request to the API', page: gateway },
  cdnRequest: { usd: 0.01, per: 10_000, unit: 'request to CloudFront', page: cloudFront },
  cdnTransfer: { usd: 0.085, per: 1, unit: 'GB from CloudFront', page: cloudFront },
  cdnFunction: { usd: 0.1, per: million, unit: 'call of an edge function', page: cloudFront },
  fileStorage: { usd: 0.023, per: 1, unit: 'GB and month of files', page: s3 },
  fileRead: { usd: 0.0004, per: 1000, unit: 'file read', page: s3 },
  fileWrite: { usd: 0.005, per: 1000, unit: 'file written', page: s3 },
  logIngestion: { usd: 0.5, per: 1, unit: 'GB of logs taken in', page: cloudWatch },
  logStorage: { usd: 0.03, per: 1, unit: 'GB and month of logs', page: cloudWatch },
  alarmMetric: { usd: 0.1, per: 1, unit: 'metric of an alarm and month', page: cloudWatch },
  dashboard: { usd: 3, per: 1, unit: 'dashboard and month', page: cloudWatch },
  detailedMetric: { usd: 0.3, per: 1, unit: 'detailed metric and month', page: cloudWatch },
  trace: { usd: 5, per: million, unit: 'trace', page: 'AWS X-Ray pricing' },
  activeUser: {
    usd: 0.015,
    per: 1,
    unit: 'active user and month',
    page: 'Amazon Cognito pricing, Essentials',
  },
  hostedZone: { usd: 0.5, per: 1, unit: 'zone and month', page: 'Amazon Route 53 pricing' },
  dnsQuery: {
    usd: 0.4,
    per: million,
    unit: 'query (none for an alias of CloudFront)',
    page: 'Amazon Route 53 pricing',
  },
  notification: { usd: 2, per: 100_000, unit: 'mail', page: 'Amazon SNS pricing' },
  key: { usd: 1, per: 1, unit: 'customer key and month', page: 'AWS KMS pricing' },
} as const satisfies Readonly<Record<string, UnitPrice>>;

export type Priced = keyof typeof unitPrices;

/** How much of what is used, in the units of the prices. */
export type Usage = Partial<Readonly<Record<Priced, number>>>;
