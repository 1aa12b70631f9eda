import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoApprovalRepository } from './adapters/dynamo-approval-repository.ts';
import { DynamoAuditLog } from './adapters/dynamo-audit-log.ts';
import { DynamoCashSessionRepository } from './adapters/dynamo-cash-session-repository.ts';
import { DynamoCountRepository } from './adapters/dynamo-count-repository.ts';
import { DynamoDayReportRepository } from './adapters/dynamo-day-report-repository.ts';
import { DynamoImportRepository } from './adapters/dynamo-import-repository.ts';
import { DynamoInvoiceRepository } from './adapters/dynamo-invoice-repository.ts';
import { DynamoLargeRefundRepository } from './adapters/dynamo-large-refund-repository.ts';
import { DynamoLargeSaleRepository } from './adapters/dynamo-large-sale-repository.ts';
import { DynamoParkedCartRepository } from './adapters/dynamo-parked-cart-repository.ts';
import { DynamoProductRepository } from './adapters/dynamo-product-repository.ts';
import { DynamoRefundRepository } from './adapters/dynamo-refund-repository.ts';
import { DynamoRestockRepository } from './adapters/dynamo-restock-repository.ts';
import { DynamoSaleRepository } from './adapters/dynamo-sale-repository.ts';
import { DynamoShopRepository } from './adapters/dynamo-shop-repository.ts';
import { DynamoStockLog } from './adapters/dynamo-stock-log.ts';
import { DynamoStockRepository } from './adapters/dynamo-stock-repository.ts';
import type { Tables } from './adapters/tables.ts';
import type { Inventory } from './handlers.ts';
import type { Clock } from './ports/clock.ts';
import type { ImageStore } from './ports/image-store.ts';

/** What of the inventory is not in DynamoDB. */
export interface Surroundings {
  readonly images: ImageStore;
  readonly now: Clock;
}

/** The inventory in DynamoDB. */
export function createInventory(
  client: DynamoDBDocumentClient,
  tables: Tables,
  { images, now }: Surroundings,
): Inventory {
  return {
    products: new DynamoProductRepository(client, tables),
    sales: new DynamoSaleRepository(client, tables),
    largeSales: new DynamoLargeSaleRepository(client, tables),
    largeRefunds: new DynamoLargeRefundRepository(client, tables),
    approvals: new DynamoApprovalRepository(client, tables),
    refunds: new DynamoRefundRepository(client, tables),
    parkedCarts: new DynamoParkedCartRepository(client, tables),
    cashSessions: new DynamoCashSessionRepository(client, tables),
    stockLog: new DynamoStockLog(client, tables),
    shop: new DynamoShopRepository(client, tables),
    stock: new DynamoStockRepository(client, tables),
    counts: new DynamoCountRepository(client, tables),
    restock: new DynamoRestockRepository(client, tables),
    invoices: new DynamoInvoiceRepository(client, tables),
    dayReports: new DynamoDayReportRepository(client, tables),
    imports: new DynamoImportRepository(client, tables),
    audit: new DynamoAuditLog(client, tables),
    images,
    now,
  };
}
