import type { DayReport } from '@agentic-retail/domain/reporting/day-report';
import { conditionalWrite } from '@agentic-retail/service-kit/conditional-write';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DayReportRepository, KeptDay } from '../ports/day-report-repository.ts';
import { batchRead } from './batch-read.ts';
import { type DayReportItem, fromDayReportItem, toDayReportItem } from './day-report-item.ts';
import type { Tables } from './tables.ts';

/** An item may have 400 kB, its other attributes among them. */
const largestBytes = 380_000;

/** Reports of days in DynamoDB: one item each. */
export class DynamoDayReportRepository implements DayReportRepository {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, tables: Tables) {
    this.#client = client;
    this.#table = tables.dayReports;
  }

  async find(dates: readonly string[]): Promise<ReadonlyMap<string, KeptDay>> {
    const kept = new Map<string, KeptDay>();
    const found = await batchRead(this.#client, { [this.#table]: dates.map((date) => ({ date })) });
    const items = found.in<DayReportItem>(this.#table);
    for (const item of items) kept.set(item.date, fromDayReportItem(item));
    return kept;
  }

  async keep(report: DayReport, reopenedAt: string | undefined): Promise<void> {
    const Item = toDayReportItem(report, reopenedAt);
    // A day of some fifteen thousand different products does not fit: it is made every time.
    if (Item.report.byteLength > largestBytes) return;
    // Reopened meanwhile: what was made is not what the day comes to, and is not kept.
    await conditionalWrite(this.#client, [
      {
        Put: {
          TableName: this.#table,
          Item,
          ...(reopenedAt === undefined
            ? { ConditionExpression: 'attribute_not_exists(reopened_at)' }
            : {
                ConditionExpression: 'reopened_at = :seen',
                ExpressionAttributeValues: { ':seen': reopenedAt },
              }),
        },
      },
    ]);
  }

  async reopen(date: string, now: string): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: { date },
        UpdateExpression: 'SET reopened_at = :now REMOVE report',
        ExpressionAttributeValues: { ':now': now },
      }),
    );
  }
}
