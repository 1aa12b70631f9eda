/** The part before the pool's id in the issuer of a pool's tokens, as AWS has it. */
export function issuerDomainOf(poolId: string): string {
  const [region = ''] = poolId.split('_');
  return `https://cognito-idp.${region}.amazonaws.com`;
}
