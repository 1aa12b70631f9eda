/** A built-in Guard rule that is not asked of this system's templates. */
export interface ControlTowerException {
  /** File of the rule, such as `ct-lambda-pr-3` for CT.LAMBDA.PR.3. */
  readonly rule: string;
  readonly reason: string;
  /** Whether the rule is asked of production all the same. @default false */
  readonly onlyWhenDisposable?: true;
}

/**
 * The rules of AWS Control Tower are written for every organisation. These are the ones that don't
 * fit a shop; all others are asked.
 */
export const controlTowerExceptions: readonly ControlTowerException[] = [
  {
    rule: 'ct-apigateway-pr-5',
    reason:
      'Refuses every public route; our rule for routes asks the same of all that it does not list.',
  },
  {
    rule: 'ct-cloudfront-pr-1',
    reason:
      'At the root of the images there is nothing to show, and only an object by its name can be read.',
  },
  {
    rule: 'ct-cloudfront-pr-4',
    reason:
      'A second origin would be a copy in another region, which nothing would keep up to date.',
  },
  {
    rule: 'ct-cloudfront-pr-6',
    reason: "A domain is optional: CloudFront's own name works with CloudFront's certificate.",
  },
  {
    rule: 'ct-cloudfront-pr-7',
    reason:
      'As ct-cloudfront-pr-6; our rule for distributions asks it wherever there is a certificate.',
  },
  {
    rule: 'ct-cloudfront-pr-9',
    reason:
      'As ct-cloudfront-pr-6; our rule for distributions asks it wherever there is a certificate.',
  },
  {
    rule: 'ct-cloudwatch-pr-2',
    reason:
      'Logs of a disposable environment are of no use for a year; those of production are kept so.',
    onlyWhenDisposable: true,
  },
  {
    rule: 'ct-cloudwatch-pr-3',
    reason:
      'Logs are encrypted with a key of AWS; one of our own has a price at rest and keeps out nobody more.',
  },
  {
    rule: 'ct-lambda-pr-2',
    reason:
      'Takes a source that is put together from references for none; our rule for callers reads it.',
  },
  {
    rule: 'ct-lambda-pr-3',
    reason:
      'Functions call AWS services only, each by its role; a VPC would add gateways with a price at rest.',
  },
  {
    rule: 'ct-s3-pr-2',
    reason:
      'Asks it of the bucket of the logs too; cdk-nag (S1) asks the same and knows where logs go.',
  },
  {
    rule: 'ct-s3-pr-4',
    reason: 'Nothing has to happen when a file of the page or a log is written.',
  },
  {
    rule: 'ct-s3-pr-9',
    reason: 'For records that the law forbids to change: sales are kept in tables, not in buckets.',
  },
  {
    rule: 'ct-s3-pr-10',
    reason:
      'Files are encrypted with keys of S3; a key of our own would have to be opened to CloudFront.',
  },
  {
    rule: 'ct-s3-pr-11',
    reason:
      'Logs and images are written once; the bucket of the page is versioned by its construct.',
  },
];
