import { documentIdOf } from '@agentic-retail/inventory-service/adapters/document-id';
import { type Check, complaintIf } from './check.ts';

/**
 * Large sales and refunds are completed or undone, wherever a function ended: none is on its way, and
 * what is left of them are the lines of those that were made.
 */
export const largeOnesHaveEnded: Check = ({ heads, parts, sales, refunds }) => {
  const documents = [
    ...sales.map(({ transaction_id: id, line_parts }) => ({ id, line_parts })),
    ...refunds.map(({ refund_id: id, line_parts }) => {
      return { id: documentIdOf('refund', id), line_parts };
    }),
  ];
  return [
    ...heads.map(({ document_id }) => `large sale or refund ${document_id} never ended`),
    ...parts
      .filter(({ state }) => state !== 'done')
      .map(({ document_id, part, state }) => `part ${part} of ${document_id} is ${state}`),
    ...parts
      .filter(({ document_id }) => !documents.some(({ id }) => id === document_id))
      .map(({ document_id, part }) => `part ${part} is of no sale: ${document_id}`),
    ...documents.flatMap(({ id, line_parts: expected = 0 }) => {
      const { length } = parts.filter(({ document_id }) => document_id === id);
      return complaintIf(length !== expected, `${id} has ${length} parts of ${expected}`);
    }),
  ];
};
