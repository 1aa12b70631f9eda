import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteObjectsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { StageFailure } from '../command/delivery-errors.ts';
import type { StoredObject } from '../page/keys-to-delete.ts';
import type { PageFile } from '../page/page-files.ts';
import type { PageBucket } from '../page/publish-version.ts';

const deletedAtOnce = 1_000;

/** A bucket of S3, into which the files of a folder go. */
export class S3PageBucket implements PageBucket {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #folder: string;

  constructor(client: S3Client, bucket: string, folder: string) {
    this.#client = client;
    this.#bucket = bucket;
    this.#folder = folder;
  }

  async list(): Promise<StoredObject[]> {
    const stored: StoredObject[] = [];
    const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket });
    for await (const { Contents = [] } of pages) {
      stored.push(
        ...Contents.map(({ Key: key = '', LastModified: storedAt = new Date(0) }) => ({
          key,
          storedAt,
        })),
      );
    }
    return stored;
  }

  async put({ key, contentType, cacheControl }: PageFile): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: await readFile(join(this.#folder, key)),
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (let first = 0; first < keys.length; first += deletedAtOnce) {
      const some = keys.slice(first, first + deletedAtOnce);
      const { Errors = [] } = await this.#client.send(
        new DeleteObjectsCommand({
          Bucket: this.#bucket,
          Delete: { Objects: some.map((Key) => ({ Key })), Quiet: true },
        }),
      );
      const [fault] = Errors;
      if (fault !== undefined) {
        throw new StageFailure(
          `${fault.Key} could not be deleted from ${this.#bucket}: ${fault.Message}`,
          'The new version is published all the same; run it again to delete what is old.',
        );
      }
    }
  }
}
