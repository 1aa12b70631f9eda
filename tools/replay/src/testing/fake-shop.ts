import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { draftRefund, type RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { reportDay } from '@agentic-retail/domain/reporting/report-day';
import { reportSales } from '@agentic-retail/domain/reporting/report-sales';
import { ok, type Result } from '@agentic-retail/domain/result';
import { draftSale, type SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { defaultShopSettings, type ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { datesBetween } from '@agentic-retail/domain/time/dates-between';
import type { CatalogueProduct } from '../catalogue/catalogue.ts';

export interface StockedProduct extends CatalogueProduct {
  stockQuantity: number;
  cost: MinorUnits;
}

/** A call as the shop sees it; a fault may answer in its place, or throw. */
export type Fault = (call: string, count: number) => Response | undefined;

export const goodPassword = 'correct';
const now = '2026-01-01T00:00:00.000Z';
const user = { userId: 'u1', name: 'Robin' };

/** A shop in memory behind `fetch`, that prices and repeats sales as the real one does. */
export class FakeShop {
  readonly products = new Map<string, StockedProduct>();
  readonly sales = new Map<string, { request: string; transaction: Transaction }>();
  readonly refunds = new Map<string, { request: string; refund: Refund }>();
  /** How often each call was made, by method and first part of the path. */
  readonly calls = new Map<string, number>();
  settings: ShopSettings = defaultShopSettings;
  fault: Fault = () => undefined;
  /** Sales after which a token is no longer accepted. */
  salesPerToken = Number.POSITIVE_INFINITY;
  #tokens = 0;
  #salesOfToken = 0;

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const path = url.pathname.replace('/api', '');
    const call = `${init?.method} ${path.replace(/^(\/transactions\/)[^/]+/, '$1{id}')}`;
    const count = (this.calls.get(call) ?? 0) + 1;
    this.calls.set(call, count);
    const fault = this.fault(call, count);
    if (fault !== undefined) return fault;
    const body = init?.body === undefined ? undefined : JSON.parse(String(init.body));
    if (call === 'POST /auth/login') return this.#login(body);
    if (new Headers(init?.headers).get('authorization') !== this.#authorization()) {
      return Response.json({ message: 'Unauthorized' }, { status: 401 });
    }
    return this.#answer(call, path, url.searchParams, body);
  };

  #authorization(): string {
    return this.#salesOfToken >= this.salesPerToken ? 'none' : `Bearer ${this.#tokens}`;
  }

  #login({ email, password }: { email: string; password: string }): Response {
    if (password !== goodPassword) return problem('wrong-credentials', 401);
    this.#tokens += 1;
    this.#salesOfToken = 0;
    const signedIn = { id: 'u1', email, name: user.name, role: 'manager' };
    return Response.json({ token: `${this.#tokens}`, expiresInSeconds: 3600, user: signedIn });
  }

  #answer(call: string, path: string, query: URLSearchParams, body: unknown): Response {
    switch (call) {
      case 'GET /shop':
        return Response.json(this.settings);
      case 'POST /inventory/products':
        return this.#create(body as StockedProduct);
      case 'GET /inventory/products':
        return page([...this.products.values()].map(productJson), query);
      case 'POST /transactions':
        return this.#sell(body as SaleRequest);
      case 'GET /transactions': {
        const all = [...this.sales.values()].map((sale) => sale.transaction);
        return page(
          all.filter(({ date }) => date === query.get('date')),
          query,
        );
      }
      case 'POST /transactions/{id}/refunds':
        return this.#refund(path.split('/')[2] ?? '', body as RefundRequest);
      case 'GET /refunds': {
        const all = [...this.refunds.values()].map(({ refund }) => refund);
        return page(
          all.filter(({ date }) => date === query.get('date')),
          query,
        );
      }
      case 'GET /reports/sales':
        return this.#report(query.get('from') ?? '', query.get('to') ?? '');
      case 'GET /transactions/{id}': {
        const sale = this.sales.get(path.slice('/transactions/'.length));
        return sale ? Response.json(sale.transaction) : problem('transaction-not-found', 404);
      }
      default:
        return problem('route-not-found', 404);
    }
  }

  #create(product: StockedProduct): Response {
    if (this.products.has(product.sku)) return problem('sku-taken', 409);
    this.products.set(product.sku, { ...product, cost: 0, isActive: true });
    return Response.json(productJson(product), { status: 201 });
  }

  #sell(sale: SaleRequest): Response {
    const request = JSON.stringify(sale);
    const before = this.sales.get(sale.id);
    if (before !== undefined) {
      if (before.request !== request) return problem('sale-id-reused', 409);
      return Response.json(before.transaction, { status: 201 });
    }
    const sold = this.#record(sale, request);
    this.#salesOfToken += 1;
    return sold.ok ? Response.json(sold.value, { status: 201 }) : problem(sold.error, 409);
  }

  #refund(saleId: string, body: RefundRequest): Response {
    const request = JSON.stringify([saleId, body]);
    const before = this.refunds.get(body.id);
    if (before !== undefined) {
      if (before.request !== request) return problem('refund-id-reused', 409);
      return Response.json(before.refund, { status: 201 });
    }
    const sold = this.sales.get(saleId);
    if (sold === undefined) return problem('transaction-not-found', 404);
    const { timeZone } = this.settings;
    const context = { sale: sold.transaction, timeZone, manager: user, now };
    const draft = draftRefund(body, context);
    if (!draft.ok) return problem(draft.error.code, 409);
    sold.transaction = draft.value.sale;
    for (const { sku, quantityChange } of draft.value.stockChanges) {
      const product = this.products.get(sku);
      if (product) product.stockQuantity += quantityChange;
    }
    this.refunds.set(body.id, { request, refund: draft.value.refund });
    return Response.json(draft.value.refund, { status: 201 });
  }

  #report(from: string, to: string): Response {
    const sales = [...this.sales.values()].map(({ transaction }) => transaction);
    const refunds = [...this.refunds.values()].map(({ refund }) => refund);
    const days = datesBetween(from, to).map((day) =>
      reportDay(
        day,
        sales.filter(({ date }) => date === day),
        refunds.filter(({ date }) => date === day),
        this.settings,
      ),
    );
    const { currency } = this.settings;
    return Response.json({ from, to, currency, ...reportSales(days) });
  }

  #record(sale: SaleRequest, request: string): Result<Transaction, string> {
    const { products, settings } = this;
    const draft = draftSale(sale, {
      products,
      settings,
      hash: (text) => text,
      mayBackdate: true,
      cashier: user,
      now,
    });
    if (!draft.ok) return { ok: false, error: draft.error.code };
    const { transaction } = draft.value;
    const stockOf = (sku: string) => products.get(sku)?.stockQuantity ?? 0;
    if (transaction.lines.some(({ sku, quantity }) => stockOf(sku) < quantity)) {
      return { ok: false, error: 'insufficient-stock' };
    }
    for (const { sku, quantity } of transaction.lines) {
      const product = products.get(sku);
      if (product) product.stockQuantity -= quantity;
    }
    this.sales.set(sale.id, { request, transaction });
    return ok(transaction);
  }
}

export function problem(code: string, status: number): Response {
  return Response.json(
    { type: `urn:agentic-retail:problem:${code}`, title: code, status, detail: '', code },
    { status },
  );
}

/** Pages of three, so that no list fits on one. */
function page(items: readonly unknown[], query: URLSearchParams): Response {
  const from = Number(query.get('cursor') ?? 0);
  const next = from + 3 < items.length ? { nextCursor: String(from + 3) } : {};
  return Response.json({ items: items.slice(from, from + 3), ...next });
}

function productJson(product: StockedProduct): object {
  const details = { description: '', cost: 0, reorderThreshold: 0, unit: 'each', barcodes: [] };
  const record = { isActive: true, createdAt: now, updatedAt: now, version: 1 };
  return { ...details, ...product, ...record };
}
