import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** A body of one media type: its schema, and one example or several by name. */
export interface Media {
  readonly schema: Json;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Json;
  readonly example?: unknown;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>> }>
  >;
}

/** What came over the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/** An OpenAPI document as a reader knows it: from its JSON alone, without the schemas behind it. */
export class ApiDocument {
  readonly operations: readonly Operation[];
  readonly #document: Json;
  readonly #ajv = addFormats.default(new Ajv2020({ strictTypes: false, strictRequired: false }));
  readonly #validators = new Map<Json, ValidateFunction>();

  constructor(json: string) {
    this.#document = JSON.parse(json);
    const paths = this.#document.paths as Record<string, Record<string, Operation>>;
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
      })),
    );
  }

  /** What it is that an object of the document refers to, or itself. */
  resolve<T>(value: T): T {
    const { $ref } = value as { readonly $ref?: string };
    if ($ref === undefined) return value;
    const steps = $ref.replace(/^#\//, '').split('/');
    return steps.reduce<unknown>((it, step) => (it as Json)[step], this.#document) as T;
  }

  /** What is wrong with a value by a schema of the document, in words; empty when nothing is. */
  faultsOf(value: unknown, schema: Json): string {
    const target = this.resolve(schema);
    const validate = this.#validators.get(target) ?? this.#ajv.compile(target);
    this.#validators.set(target, validate);
    return validate(value) ? '' : this.#ajv.errorsText(validate.errors);
  }

  /** What of an answer is not as the operation's documentation says, in words; empty when all is. */
  faultsOfAnswer(operation: Operation, { status, contentType, text }: Answer): string {
    const response = operation.responses[status];
    if (response === undefined) return `the status ${status} is not documented`;
    if (response.content === undefined) return text === '' ? '' : 'there should be no body';
    const media = response.content[contentType?.split(';')[0] ?? ''];
    if (media === undefined) return `the media type ${contentType} is not documented`;
    const body = parseJson(text);
    const faults = this.faultsOf(body, media.schema);
    if (faults !== '' || media.examples === undefined) return faults;
    const { code } = body as { readonly code: string };
    return Object.hasOwn(media.examples, code) ? '' : `the problem ${code} is not documented`;
  }
}

/** Undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
