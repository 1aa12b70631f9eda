import type { ExamplesOf } from './example.ts';
import { callum } from './example-staff.ts';

export const operatingExamples: ExamplesOf<'listAudit' | 'getHealth'> = {
  listAudit: {
    request: { query: { date: '2026-03-14', kind: 'product-changed', limit: 50 } },
    response: {
      items: [
        {
          id: '019cebe6-3aa0-7a10-8c21-5e1f00a0b101',
          at: '2026-03-14T10:30:00.000Z',
          kind: 'product-changed',
          subject: 'BAK-001',
          actor: callum,
          origin: {
            sourceIp: '203.0.113.7',
            userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
            requestId: 'JKJaXmPLvHcESHA=',
            correlationId: '019cebe6-3aa0-7a10-8c21-5e1f00a0b1fe',
          },
          before: { price: 320 },
          after: { price: 340 },
        },
      ],
    },
  },
  getHealth: { request: {}, response: { status: 'ok' } },
};
