/**
 * What the CDK's own function may do to the buckets of a disposable stage, so that they can be deleted
 * (`autoDeleteObjects`). It is allowed by each bucket's policy, for that bucket only.
 */
export const emptyingActions: readonly string[] = ['s3:GetBucket*', 's3:List*', 's3:DeleteObject*'];
