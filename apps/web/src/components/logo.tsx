/** The product's mark: a receipt with a sun on its corner. */
export function Logo({ size = 32 }: { readonly size?: number }) {
  return <img src="/favicon.svg" alt="" width={size} height={size} />;
}
