import { type ProductCells, productColumns } from '@agentic-retail/domain/import/product-columns';
import Papa from 'papaparse';
import { guardCell } from './guard-cell.ts';

/** Spreadsheets take a file for UTF-8 only when it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The first line of a file of products. */
export function headerLine(): string {
  return BYTE_ORDER_MARK + lines([productColumns]);
}

/** Rows of a file of products, by RFC 4180. */
export function rowLines(rows: readonly Required<ProductCells>[]): string {
  return lines(rows.map((row) => productColumns.map((column) => guardCell(row[column] ?? ''))));
}

function lines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}
