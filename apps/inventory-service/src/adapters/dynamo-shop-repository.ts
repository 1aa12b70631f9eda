import { changedFields } from '@agentic-retail/domain/audit/changed-fields';
import type { VersionConflict } from '@agentic-retail/domain/product/product-error';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { ShopRepository } from '../ports/shop-repository.ts';
import { fromShopItem, type ShopItem, shopKey, toShopItem } from './shop-item.ts';
import type { Tables } from './tables.ts';

/** The shop's settings in DynamoDB: one item. */
export class DynamoShopRepository implements ShopRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#tables = tables;
  }

  async get(): Promise<ShopSettings> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#tables.settings, Key: shopKey, ConsistentRead: true }),
    );
    return fromShopItem(Item as ShopItem | undefined);
  }

  async save(from: ShopSettings, to: ShopSettings): Promise<Result<void, VersionConflict>> {
    const { version: before } = from;
    const written = await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#tables.settings,
          Item: toShopItem(to),
          ...(before === 0
            ? { ConditionExpression: 'attribute_not_exists(setting_id)' }
            : {
                ConditionExpression: 'version = :before',
                ExpressionAttributeValues: { ':before': before },
              }),
        },
      },
      auditWrite(this.#tables.auditLog, {
        kind: 'settings-changed',
        subject: shopKey.setting_id,
        // The version changes each time.
        ...changedFields({ ...from, version: to.version }, to),
      }),
    ]);
    return written.ok ? written : fail({ code: 'version-conflict', version: before });
  }
}
