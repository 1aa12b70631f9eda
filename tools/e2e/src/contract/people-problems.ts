import { productBody } from '../testing/sale.ts';
import type { ContractShop } from './contract-shop.ts';

/** An id that nobody has. */
const nobody = '00000000-0000-4000-8000-000000000000';

export async function signIn({ walk, mails }: ContractShop): Promise<void> {
  const email = 'someone@demo.example';
  const password = 'Teapot-and-Rain-7';
  const name = 'Some One';
  await walk.refused('', 'register', { body: { email, name, password: 'weak' } }, 'weak-password');
  await walk.done('', 'register', { body: { email, name, password } });
  await walk.refused('', 'confirm', { body: { email, password, code: '0000' } }, 'wrong-code');
  await walk.refused('', 'login', { body: { email, password } }, 'email-not-confirmed');
  const wrong = { email, password: 'Not-the-one-1' };
  await walk.refused('', 'login', { body: wrong }, 'wrong-credentials');
  const { secret: code = '' } = mails.findLast(({ to }) => to === email) ?? {};
  await walk.done('', 'confirm', { body: { email, password, code } });
  await walk.refused('', 'refresh', {}, 'session-ended');
  await walk.done('', 'logout', {});
}

export async function staff({ walk, owner, mails }: ContractShop): Promise<void> {
  const body = { email: 'invited@demo.example', name: 'In Vited', role: 'cashier' } as const;
  const invited = await walk.done(owner, 'inviteStaff', { body });
  const secret = mails.findLast(({ to }) => to === body.email)?.secret ?? '';
  const first = { email: body.email, password: secret };
  await walk.refused('', 'login', { body: first }, 'new-password-required');
  await walk.refused('', 'login', { body: { ...first, newPassword: 'weak' } }, 'weak-password');
  await walk.done('', 'login', { body: { ...first, newPassword: 'Chosen-by-me-1' } });
  await walk.refused(owner, 'inviteStaff', { body }, 'already-staff');
  const none = { params: { id: nobody } };
  const disabled = { isEnabled: false };
  await walk.refused(owner, 'setStaffRole', { ...none, body: { role: null } }, 'user-not-found');
  await walk.refused(owner, 'setStaffAccess', { ...none, body: disabled }, 'user-not-found');
  await walk.refused(owner, 'removeStaffSecondFactor', none, 'user-not-found');
  const { id } = await walk.done(owner, 'currentUser', {});
  const own = { params: { id } };
  await walk.refused(owner, 'setStaffRole', { ...own, body: { role: 'manager' } }, 'last-owner');
  await walk.refused(owner, 'setStaffAccess', { ...own, body: disabled }, 'own-account');
  await walk.done(owner, 'setStaffAccess', { params: { id: invited.id }, body: disabled });
  await walk.done(owner, 'setStaffRole', { params: { id: invited.id }, body: { role: null } });
  await walk.done(owner, 'listStaff', { query: {} });
}

export async function shopAndProducts(at: ContractShop): Promise<void> {
  const { walk, cashier, manager, owner } = at;
  const settings = await walk.done(owner, 'getShop', {});
  const body = { ...settings, version: 999 };
  await walk.refused(owner, 'updateShop', { body }, 'version-conflict');
  await walk.done(owner, 'updateShop', { body: settings });
  const sku = await at.product('ERR-1', { barcodes: ['ERR-CODE-1'] });
  const again = productBody('ERR-2', 1);
  await walk.refused(manager, 'createProduct', { body: productBody(sku, 1) }, 'sku-taken');
  const taken = { ...again, barcodes: ['ERR-CODE-1'] };
  await walk.refused(manager, 'createProduct', { body: taken }, 'barcode-taken');
  await at.product('ERR-2');
  const params = { sku: 'ERR-2' };
  const change = { version: 1, barcodes: ['ERR-CODE-1'] };
  await walk.refused(manager, 'updateProduct', { params, body: change }, 'barcode-taken');
  await walk.refused(
    manager,
    'updateProduct',
    { params, body: { version: 9 } },
    'version-conflict',
  );
  await walk.done(manager, 'updateProduct', { params, body: { version: 1 } });
  await walk.done(cashier, 'getProduct', { params });
  await walk.done(cashier, 'getProductByBarcode', { params: { barcode: 'ERR-CODE-1' } });
  await walk.done(cashier, 'listProducts', { query: { q: 'piece' } });
  const none = { params: { sku: 'NO-SUCH' } };
  await walk.refused(
    manager,
    'updateProduct',
    { ...none, body: { version: 1 } },
    'product-not-found',
  );
  await walk.refused(manager, 'deactivateProduct', none, 'product-not-found');
  await walk.refused(cashier, 'getProduct', none, 'product-not-found');
  const barcode = { params: { barcode: 'NO-SUCH' } };
  await walk.refused(cashier, 'getProductByBarcode', barcode, 'product-not-found');

  const edits = [{ sku: 'ERR-2', version: 2, price: 150 }];
  await walk.done(manager, 'editProducts', { body: { edits } });
  const file = { importId: 'a-file-of-products', fileName: 'products.csv' } as const;
  const rows = [
    { row: 2, cells: { sku: 'ERR-2', price: '1.60' } },
    { row: 3, cells: { sku: 'ERR-2', price: '1.70' } },
  ];
  const order = { ...file, isDryRun: false, existingStock: 'keep', rows } as const;
  await walk.done(manager, 'importProducts', { body: order });
  const picture = { contentType: 'image/png', size: 100 } as const;
  await walk.done(manager, 'requestImageUpload', { params, body: picture });
  await walk.refused(
    manager,
    'requestImageUpload',
    { ...none, body: picture },
    'product-not-found',
  );
}
