import { requestStatusOf } from '@agentic-retail/domain/purchasing/invoice-status';
import { isOpenRestock } from '@agentic-retail/domain/restock/restock-status';
import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf, isSameList, sumOf } from './check.ts';

type Invoice = Books['invoices'][number];

/** Invoice numbers have no gaps; what came is in the log once; requests go along with their invoice. */
export const purchasingAddsUp: Check = (books, journal) => [
  ...numbersHaveGaps(books),
  ...books.invoices.flatMap((invoice) => [
    ...deliveriesDiffer(invoice, books.log),
    ...requestsLagBehind(invoice, books.requests),
  ]),
  ...requestsAreMarked(books),
  ...journal.approvals.flatMap(({ answer }) =>
    (answer?.invoices ?? [])
      .filter(({ number }) => !books.invoices.some(({ invoice_id }) => invoice_id === number))
      .map(({ number }) => `invoice ${number} was acknowledged and is not there`),
  ),
  ...journal.deliveries.flatMap(({ request, answer }) => {
    const invoice = books.invoices.find(({ invoice_id }) => invoice_id === request.params.number);
    const count = invoice?.receipts.filter(({ id }) => id === request.body.id).length ?? 0;
    const isRight = answer ? count === 1 : count <= 1;
    return complaintIf(!isRight, `delivery ${request.body.id} is there ${count} times`);
  }),
];

function numbersHaveGaps({ invoices, counters }: Books): string[] {
  const numbers = invoices.map(({ invoice_id }) => Number(invoice_id.split('-').at(-1))).sort(up);
  const last = sumOf(counters, ({ last_number }) => last_number);
  const isGapless = numbers.every((number, index) => number === index + 1);
  return complaintIf(
    !isGapless || last !== numbers.length,
    `invoice numbers ${numbers.join(', ')}, the counter says ${last}`,
  );
}

const up = (a: number, b: number) => a - b;

function deliveriesDiffer(invoice: Invoice, log: Books['log']): string[] {
  const { invoice_id: number, lines, receipts } = invoice;
  const came = receipts.flatMap((receipt) =>
    receipt.lines.map(({ sku, quantity }) => [`${number}#${receipt.id}#${sku}`, quantity]),
  );
  const logged = log
    .filter(({ reason, reference }) => reason === 'restock' && reference === number)
    .map(({ log_id, quantity_change }) => [log_id, quantity_change]);
  return [
    ...complaintIf(!isSameList(came, logged), `invoice ${number}: the log has other deliveries`),
    ...lines.flatMap(({ sku, quantity, received }) => {
      const all = receipts.flatMap((receipt) => receipt.lines).filter((each) => each.sku === sku);
      const sum = sumOf(all, (each) => each.quantity);
      const isRight = received === sum && received <= quantity;
      return complaintIf(
        !isRight,
        `invoice ${number}: ${received} of ${quantity} ${sku}, ${sum} came`,
      );
    }),
  ];
}

function requestsLagBehind(invoice: Invoice, requests: Books['requests']): string[] {
  const { invoice_id: number, status, lines } = invoice;
  return lines.flatMap((line) => {
    const request = requests.find(({ request_id }) => request_id === line.request_id);
    const isComplete = line.received === line.quantity;
    const expected = isComplete ? 'received' : requestStatusOf(status);
    const isRight = request?.status === expected && request.invoice_number === number;
    const words = `invoice ${number} is ${status}, its request ${line.request_id} ${request?.status}`;
    return complaintIf(!isRight, words);
  });
}

/** A product has one open request, and a mark exactly then. */
function requestsAreMarked({ requests, openMarks }: Books): string[] {
  const open = requests.filter(({ status }) => isOpenRestock(status));
  const marked = openMarks.map((mark) => [mark.request_id, mark.open_request_id]);
  const expected = open.map((each) => [`open#${each.product_sku}`, each.request_id]);
  return complaintIf(!isSameList(marked, expected), `open requests ${expected}, marks ${marked}`);
}
