import { readFileSync } from 'node:fs';
import type { ProblemCode } from '@agentic-retail/contracts/problem';
import type { RequestOf, ResponseOf } from '@agentic-retail/contracts/route';
import type { OperationId, Routes } from '@agentic-retail/contracts/routes';
import { ApiDocument, type Operation } from '@agentic-retail/contracts/testing/api-document';
import { repositoryRoot } from '@agentic-retail/local/repository-root';
import { expect } from '@jest/globals';
import { RawSender } from './raw-sender.ts';

/** The browser of somebody who is signed in. */
export interface Browser {
  readonly token: string;
  /** Its refresh cookie. */
  readonly cookie: string;
}

/** A token, or none when it is empty, or a browser. */
type Caller = string | Browser;

interface AnyRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** What goes over the wire, where it is not what the typed client would send. */
export interface RawRequest {
  /** Below the API, with query. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The document as it is in the package: the one that readers have. */
export function readApiDocument(): ApiDocument {
  const file = `${repositoryRoot()}/packages/contracts/openapi.json`;
  return new ApiDocument(readFileSync(file, 'utf8'));
}

/** Calls of the running API, each answer held against the document, and the problems that came. */
export class ApiWalk {
  readonly document = readApiDocument();
  /** `completeSale price-changed`, say. */
  readonly provoked = new Set<string>();
  /** The operations that were. */
  readonly carriedOut = new Set<string>();
  readonly #operations = new Map(this.document.operations.map((it) => [it.operationId, it]));
  readonly #sender: RawSender;

  constructor(apiUrl: string) {
    this.#sender = new RawSender(apiUrl, 1, 30_000);
  }

  close(): void {
    this.#sender.close();
  }

  operation(id: OperationId): Operation {
    const found = this.#operations.get(id);
    if (!found) throw new Error(`the API document has no ${id}`);
    return found;
  }

  /** Expects the operation to be carried out, and gives what it answers. */
  async done<Id extends OperationId>(
    caller: Caller,
    id: Id,
    request: RequestOf<Routes[Id]>,
  ): Promise<ResponseOf<Routes[Id]>> {
    const { status, body } = await this.#call(caller, id, request);
    expect({ id, status, body }).toMatchObject({ id, status: successOf(this.operation(id)) });
    return body as ResponseOf<Routes[Id]>;
  }

  /** Expects the operation to be refused for exactly that. */
  async refused<Id extends OperationId>(
    caller: Caller,
    id: Id,
    request: RequestOf<Routes[Id]>,
    code: ProblemCode,
  ): Promise<void> {
    const { status, body } = await this.#call(caller, id, request);
    expect({ id, status, body }).toMatchObject({ id, body: { code } });
  }

  /** Sends whatever it is, and expects the answer to be as documented. */
  async send(
    operation: Operation,
    request: RawRequest,
  ): Promise<{ status: number; body: unknown }> {
    const { operationId, method } = operation;
    const { address, headers, body: sent } = request;
    const answer = await this.#sender.send(method, address, headers, sent);
    const { status, text } = answer;
    const faults = this.document.faultsOfAnswer(operation, answer);
    expect({ operationId, status, text, faults }).toMatchObject({ faults: '' });
    const body = text === '' ? undefined : JSON.parse(text);
    if (status === successOf(operation)) this.carriedOut.add(operationId);
    if (body?.code !== undefined) this.provoked.add(`${operationId} ${body.code}`);
    return { status, body };
  }

  #call(caller: Caller, id: OperationId, { params = {}, query = {}, body }: AnyRequest) {
    const operation = this.operation(id);
    const { token, cookie } =
      typeof caller === 'string' ? { token: caller, cookie: undefined } : caller;
    return this.send(operation, {
      address: addressOf(operation.path, params, query),
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(cookie !== undefined && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

/** A path with its parameters filled in, and a query. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** The status that an operation has when all went well. */
function successOf({ responses }: Operation): number {
  return Number(Object.keys(responses).find((status) => status.startsWith('2')));
}
