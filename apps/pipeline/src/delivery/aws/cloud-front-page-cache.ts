import {
  type CloudFrontClient,
  CreateInvalidationCommand,
  waitUntilInvalidationCompleted,
} from '@aws-sdk/client-cloudfront';
import type { PageCache } from '../page/publish-version.ts';

const longestWaitSeconds = 1_200;

/** A distribution of CloudFront. */
export class CloudFrontPageCache implements PageCache {
  readonly #client: CloudFrontClient;
  readonly #distributionId: string;

  constructor(client: CloudFrontClient, distributionId: string) {
    this.#client = client;
    this.#distributionId = distributionId;
  }

  async forget(paths: readonly string[]): Promise<void> {
    const { Invalidation } = await this.#client.send(
      new CreateInvalidationCommand({
        DistributionId: this.#distributionId,
        InvalidationBatch: {
          CallerReference: `page-${Date.now()}`,
          Paths: { Quantity: paths.length, Items: [...paths] },
        },
      }),
    );
    await waitUntilInvalidationCompleted(
      { client: this.#client, maxWaitTime: longestWaitSeconds, minDelay: 2, maxDelay: 20 },
      { DistributionId: this.#distributionId, Id: Invalidation?.Id },
    );
  }
}
