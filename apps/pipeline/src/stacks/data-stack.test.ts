import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { testStore } from '../testing/test-store.ts';

const { data } = testStore('dev');
const { Outputs, Resources } = data.toJSON();

describe('DataStack', () => {
  test.each([
    ['ProductsTableName', 'dev-Products'],
    ['TransactionsTableName', 'dev-Transactions'],
    ['DiscountApprovalsTableName', 'dev-Discount_Approvals'],
    ['RefundsTableName', 'dev-Refunds'],
    ['LinePartsTableName', 'dev-Line_Parts'],
    ['ParkedCartsTableName', 'dev-Parked_Carts'],
    ['RegistersTableName', 'dev-Registers'],
    ['CashSessionsTableName', 'dev-Cash_Sessions'],
    ['InventoryLogsTableName', 'dev-Inventory_Logs'],
    ['RestockRequestsTableName', 'dev-Restock_Requests'],
    ['InvoicesTableName', 'dev-Invoices'],
    ['BarcodesTableName', 'dev-Barcodes'],
    ['ProductTermsTableName', 'dev-Product_Terms'],
    ['SettingsTableName', 'dev-Settings'],
    ['CountsTableName', 'dev-Counts'],
    ['DayReportsTableName', 'dev-Day_Reports'],
    ['AuditLogTableName', 'dev-Audit_Log'],
    ['StaffAccessTableName', 'dev-Staff_Access'],
  ])('puts out %s, which is %s', (output, tableName) => {
    expect(Resources[Outputs[output].Value.Ref].Properties.TableName).toBe(tableName);
  });

  test('takes pictures from pages at its own names only', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: 'agentic-retail-os-images-dev',
      CorsConfiguration: {
        CorsRules: [
          Match.objectLike({
            AllowedOrigins: [
              'https://dev.agentic-pos.conquerorfoundation.com',
              'https://www.dev.agentic-pos.conquerorfoundation.com',
            ],
          }),
        ],
      },
    });
  });
});
