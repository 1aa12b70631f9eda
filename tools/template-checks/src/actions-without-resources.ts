/**
 * The actions for which AWS knows no resource, so that a statement with them can only say `*`. Each
 * with its page in the Service Authorization Reference, whose table leaves the resource types of the
 * action empty.
 */
export const actionsWithoutResources: readonly string[] = [
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];
