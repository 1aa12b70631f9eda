import { expect, it } from '@jest/globals';
import { mailsIn } from './mails-in.ts';

const box = `
╭───────────────────────────────────────╮
│   Confirmation Code Delivery          │
│                                       │
│   Username:     0d3f-44               │
│   Destination:  new@shop.example      │
│   Code:         048213                │
╰───────────────────────────────────────╯
`;

it('finds who gets which code', () => {
  expect(mailsIn(`${box}some other line\n${box.replace('048213', '99')}`)).toEqual([
    { to: 'new@shop.example', code: '048213' },
    { to: 'new@shop.example', code: '99' },
  ]);
});

it('finds nothing where there is none', () => {
  expect(mailsIn('Code: 12\nCognito Local running on http://127.0.0.1:1')).toEqual([]);
});
