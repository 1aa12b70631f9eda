import { describe, expect, test } from '@jest/globals';
import { testStore } from '../testing/test-store.ts';

const { data } = testStore('dev');
const { Outputs, Resources } = data.toJSON();

describe('DataStack', () => {
  test.each([
    ['ProductsTableName', 'dev-Products'],
    ['TransactionsTableName', 'dev-Transactions'],
    ['RefundsTableName', 'dev-Refunds'],
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
    ['AuditLogTableName', 'dev-Audit_Log'],
    ['StaffAccessTableName', 'dev-Staff_Access'],
  ])('puts out %s, which is %s', (output, tableName) => {
    expect(Resources[Outputs[output].Value.Ref].Properties.TableName).toBe(tableName);
  });
});
