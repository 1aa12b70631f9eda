import { canonical } from '../playing/canonical.ts';
import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf, sumOf } from './check.ts';

type Session = Books['sessions'][number];

interface Money {
  readonly method: string;
  readonly amount: number;
}

/** The sums of a session are those of its sales and refunds, open or closed, and Z says the same. */
export const sessionsBalance: Check = ({ sessions, registers, sales, refunds }, journal) => [
  ...sessions.flatMap((session) => {
    const { session_id: id } = session;
    const sold = sales
      .filter(({ session_id }) => session_id === id)
      .map(({ payments, ...amounts }) => ({ ...amounts, money: payments }));
    const given = refunds
      .filter(({ session_id }) => session_id === id)
      .map(({ payouts, ...amounts }) => ({ ...amounts, money: payouts }));
    return [
      ...compare(session, 'sales', sold),
      ...compare(session, 'refunds', given),
      ...compareReport(session),
    ];
  }),
  ...sessions
    .filter(({ status }) => status === 'open')
    .filter(({ session_id }) => !registers.some((each) => each.open_session_id === session_id))
    .map(({ session_id }) => `session ${session_id} is open, and no register has it`),
  ...registers.flatMap(({ register_id: register, open_session_id: id }) => {
    const session = sessions.find(({ session_id }) => session_id === id);
    const isRight = id === undefined || session?.status === 'open';
    return complaintIf(!isRight, `register ${register} has session ${id}, which is not open`);
  }),
  ...journal.movements.flatMap(({ request, answer }) => {
    const session = sessions.find(({ session_id }) => session_id === request.params.id);
    const count = session?.movements.filter(({ id }) => id === request.body.id).length ?? 0;
    const isRight = answer ? count === 1 : count <= 1;
    return complaintIf(!isRight, `movement ${request.body.id} is there ${count} times`);
  }),
  ...journal.closings.flatMap(({ request, answer }) => {
    const session = sessions.find(({ session_id }) => session_id === request.params.id);
    const isKept = canonical(session?.closing) === canonical(answer?.closing);
    return complaintIf(!!answer && !isKept, `Z of ${request.params.id} is not what was told`);
  }),
];

function compare(
  session: Session,
  side: 'sales' | 'refunds',
  all: readonly {
    readonly total: number;
    readonly tax: number;
    readonly money: readonly Money[];
  }[],
): string[] {
  const by = (method: string) =>
    sumOf(all, ({ money }) =>
      sumOf(
        money.filter((each) => each.method === method),
        ({ amount }) => amount,
      ),
    );
  const expected = {
    count: all.length,
    total: sumOf(all, ({ total }) => total),
    tax: sumOf(all, ({ tax }) => tax),
    cash: by('cash'),
    card: by('card'),
  };
  return Object.entries(expected).flatMap(([name, sum]) => {
    const kept = session[`${side}_${name}` as keyof Session] ?? 0;
    const words = `session ${session.session_id}: ${side} ${name} ${kept}, they come to ${sum}`;
    return complaintIf(kept !== sum, words);
  });
}

/** A closed session never changes: its report still is what its sums say. */
function compareReport(session: Session): string[] {
  const { session_id: id, closing, float, movements } = session;
  if (!closing) return [];
  const { report, countedCash, variance } = closing;
  const ofKind = (kind: string) =>
    sumOf(
      movements.filter((movement) => movement.kind === kind),
      ({ amount }) => amount,
    );
  const cash = (session.sales_cash ?? 0) - (session.refunds_cash ?? 0);
  const expected = float + cash + ofKind('pay-in') - ofKind('pay-out');
  return [
    ...complaintIf(
      report.sales.total !== (session.sales_total ?? 0) ||
        report.refunds.total !== (session.refunds_total ?? 0) ||
        report.sales.count !== (session.sales_count ?? 0),
      `session ${id}: Z does not equal its transactions`,
    ),
    ...complaintIf(
      report.expectedCash !== expected || variance !== countedCash - expected,
      `session ${id}: Z expects ${report.expectedCash} in the drawer, not ${expected}`,
    ),
  ];
}
