import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type { SessionReport } from '@agentic-retail/domain/register/report-session';
import { formatTime } from '../../../lib/format-time.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './report-paper.module.css';

interface ReportPaperProps {
  readonly session: CashSession;
  readonly report: SessionReport;
}

type Row = readonly [name: string, amount: string];

/** The X or Z report of a session on paper 80 mm wide. */
export function ReportPaper({ session, report }: ReportPaperProps) {
  const shop = useShopSettings();
  const money = useMoney();
  const minus = (amount: number) => money(0 - amount);
  const signed = (amount: number) => (amount > 0 ? `+${money(amount)}` : money(amount));
  const { closing } = session;
  const { float, sales, refunds, payIns, payOuts, expectedCash } = report;
  const time = (at: string) => formatTime(at, 'date-time', shop);
  const blocks: readonly (readonly Row[])[] = [
    [
      [`Sales (${sales.count.toLocaleString()})`, money(sales.total)],
      ['by cash', money(sales.cash)],
      ['by card', money(sales.card)],
      [`Refunds (${refunds.count.toLocaleString()})`, minus(refunds.total)],
      ['in cash', minus(refunds.cash)],
      ['to cards', minus(refunds.card)],
      ['Takings', money(sales.total - refunds.total)],
      ['of it tax', money(sales.tax - refunds.tax)],
    ],
    [
      ['Float', money(float)],
      ['Cash sales', money(sales.cash)],
      ['Cash refunds', minus(refunds.cash)],
      ['Paid in', money(payIns)],
      ['Paid out', minus(payOuts)],
      ['Expected cash', money(expectedCash)],
    ],
    closing === undefined
      ? []
      : [
          ['Counted cash', money(closing.countedCash)],
          ['Variance', signed(closing.variance)],
        ],
  ];
  return (
    <article className={styles.paper} aria-label={closing === undefined ? 'X report' : 'Z report'}>
      <header className={styles.header}>
        <p className={styles.title}>{closing === undefined ? 'X report' : 'Z report'}</p>
        <p>
          {shop.name} · {session.registerId}
        </p>
        <p>
          Opened {time(session.openedAt)}, {session.openedBy.name}
        </p>
        {closing !== undefined && (
          <p>
            Closed {time(closing.at)}, {closing.by.name}
          </p>
        )}
      </header>
      {blocks
        .filter((rows) => rows.length > 0)
        .map((rows) => (
          <dl key={rows[0]?.[0]} className={styles.block}>
            {rows.map(([name, amount]) => (
              <div key={name} className={styles.row} data-emphasis={emphasised.has(name)}>
                <dt>{name}</dt>
                <dd>{amount}</dd>
              </div>
            ))}
          </dl>
        ))}
      {session.movements.length > 0 && (
        <ul className={styles.block} aria-label="Paid in and out">
          {session.movements.map(({ id, kind, amount, reason, by }) => (
            <li key={id} className={styles.row}>
              <span>
                {reason}, {by.name}
              </span>
              <span>{money(kind === 'pay-in' ? amount : -amount)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

const emphasised: ReadonlySet<string> = new Set(['Takings', 'Expected cash', 'Variance']);
