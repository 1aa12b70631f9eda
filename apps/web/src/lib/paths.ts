/** Where the page's screens are; links between features go by address. */
export const paths = {
  register: '/',
  sales: '/sales',
  sale: (id: string) => `/sales/${id}`,
  cash: '/cash',
  stock: '/stock',
  products: '/products',
  counts: '/counts',
  count: (id: string) => `/counts/${id}`,
  purchasing: '/purchasing',
  invoice: (number: string) => `/purchasing/${number}`,
  reports: '/reports',
  staff: '/staff',
  settings: '/settings',
  audit: '/audit',
} as const;
