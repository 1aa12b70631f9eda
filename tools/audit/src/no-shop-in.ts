/**
 * Says that a folder holds no shop, with the way out. Who keeps a shop elsewhere named the place to
 * `npm start`, and most likely not here.
 *
 * @param named what the variable SHOP_DATA says
 */
export function noShopIn(folder: string, named: string | undefined): string {
  const wayOut = named
    ? `SHOP_DATA says ${named}: correct it, or leave it out for the shop in .shop`
    : 'a shop that was started with SHOP_DATA needs it here too: SHOP_DATA=FOLDER npm run audit:verify';
  return `there is no shop in ${folder}; ${wayOut}. To make one there: npm start`;
}
