import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import type { Product } from '@agentic-retail/domain/product/product';
import { defaultShopSettings, type ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { Draw } from '@agentic-retail/faults/draw';
import type { Inventory } from '@agentic-retail/inventory-service/handlers';
import { createProduct } from '@agentic-retail/inventory-service/use-cases/create-product';
import { updateShop } from '@agentic-retail/inventory-service/use-cases/update-shop';
import type { Opening } from './draw-opening.ts';

/** The few that everybody is after. */
export const bestsellers = ['BREAD', 'MILK', 'RICE', 'SOAP'];
/** With the bestsellers, one product more than one write can sell. */
const restOfShelf = Array.from({ length: 46 }, (_, index) => `SHELF-${index + 1}`);

export interface StockedShop {
  readonly products: ReadonlyMap<string, Product>;
  readonly settings: ShopSettings;
}

/** What stands in the shop in the morning: settings, and products with their stock. */
export async function stockShop(
  inventory: Inventory,
  draw: Draw,
  { isLarge, isStrict, opensAt }: Opening,
): Promise<StockedShop> {
  const promotions = drawPromotions(draw, opensAt);
  const ours = { ...defaultShopSettings, promotions, requiresCashSession: isStrict };
  const settings = made(await updateShop(inventory, ours));
  const shelf = [...bestsellers, ...(isLarge ? restOfShelf : [])];
  const products = new Map<string, Product>();
  for (const [index, sku] of shelf.entries()) {
    const isBestseller = bestsellers.includes(sku);
    const product = {
      sku,
      name: sku,
      description: '',
      category: index % 2 === 0 ? 'Food' : 'Home',
      price: draw.int(50, 900),
      cost: 10,
      unit: 'each',
      stockQuantity: isBestseller ? draw.int(isLarge ? 10 : 2, 20) : draw.int(2, 4),
      reorderThreshold: isBestseller ? draw.int(0, 8) : 0,
      barcodes: [],
      taxClass: 'standard',
      supplier: { id: `supplier-${index % 2}`, name: 'Mill', contact: 'mill@mill.example' },
    } as const;
    const owner = { userId: 'owner', name: 'Owner' };
    products.set(sku, made(await createProduct(inventory, product, owner)));
  }
  return { products, settings };
}

/** Some that begin or end while people sell. */
function drawPromotions(draw: Draw, opensAt: number): Promotion[] {
  const time = () => new Date(opensAt + draw.int(0, 4_000)).toISOString();
  const all: Promotion[] = [
    { kind: 'percent', id: 'food', name: 'Food week', category: 'Food', percent: 1_250 },
    { kind: 'multibuy', id: 'bread', name: '3 for 2', skus: ['BREAD', 'MILK'], buy: 3, pay: 2 },
    { kind: 'amount', id: 'home', name: 'Clean', category: 'Home', amount: 40, endsAt: time() },
    { kind: 'percent', id: 'all', name: 'Evening', percent: 333, startsAt: time() },
  ];
  return all.filter(() => draw.chance(0.4));
}

function made<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly code: string } },
): T {
  if (!result.ok) throw new Error(`the shop could not be stocked: ${result.error.code}`);
  return result.value;
}
