import { expect, test } from '@jest/globals';
import { examples } from '../examples/examples.ts';
import { problemExamples } from '../examples/problem-examples.ts';
import { openApiDocument } from '../openapi.ts';
import { type Answer, ApiDocument, type Operation } from './api-document.ts';

const document = new ApiDocument(JSON.stringify(openApiDocument()));
const shop = examples.getShop.response;

function faults(operationId: string, answer: Partial<Answer>, body: unknown): string {
  const operation = document.operations.find((it) => it.operationId === operationId) as Operation;
  const text = body === undefined ? '' : JSON.stringify(body);
  return document.faultsOfAnswer(operation, {
    status: 200,
    contentType: 'application/json',
    text,
    ...answer,
  });
}

const notFound = {
  type: 'urn:agentic-retail:problem:product-not-found',
  title: 'There is no such product',
  status: 404,
  code: 'product-not-found',
  ...problemExamples['product-not-found'],
};
const asProblem = { status: 404, contentType: 'application/problem+json' };

test('an answer that is as documented has no faults', () => {
  expect(faults('getShop', { contentType: 'application/json; charset=utf-8' }, shop)).toBe('');
  expect(faults('logout', { status: 204, contentType: null }, undefined)).toBe('');
  expect(faults('getProduct', asProblem, notFound)).toBe('');
  expect(faults('getShop', { status: 401 }, { message: 'Unauthorized' })).toBe('');
});

test.each([
  ['an unknown status', 'getShop', { status: 418 }, shop, /418/],
  ['another media type', 'getShop', { contentType: 'text/html' }, shop, /text\/html/],
  ['no media type', 'getShop', { contentType: null }, shop, /null/],
  ['a field too many', 'getShop', {}, { ...shop, extra: 1 }, /additional/],
  ['a field too few', 'getShop', {}, { ...shop, name: undefined }, /name/],
  ['a field of another type', 'getShop', {}, { ...shop, version: '3' }, /version/],
  ['a body where there is none', 'logout', { status: 204 }, {}, /no body/],
  ['what is no JSON', 'getShop', { text: '{' }, undefined, /object/],
  [
    'a problem of other operations',
    'getStock',
    asProblem,
    { ...notFound, code: 'sku-taken' },
    /sku-taken/,
  ],
  ['a problem that nobody knows', 'getStock', asProblem, { ...notFound, code: 'odd' }, /code/],
  ['the gateway’s words where it has none', 'login', { status: 401 }, { message: 'x' }, /media/],
] as const)('%s is a fault', (_, operationId, answer, body, words) => {
  expect(faults(operationId, answer, body)).toMatch(words);
});
