/** A statement of an identity policy, with all values known. */
export interface KnownStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

/** One call of AWS, as its permissions see it. */
export interface ApiRequest {
  /** Such as `s3:GetObject`. */
  readonly action: string;
  readonly resource: string;
  /** Keys of conditions with their values, such as `aws:SourceAccount`. @default - none is known */
  readonly context?: Readonly<Record<string, string>>;
}

/**
 * Whether the statements of one identity allow a request: one allows it, and none denies it.
 *
 * @throws Error at an operator of conditions that it does not know: no guess is made.
 */
export function isAllowed(statements: readonly KnownStatement[], request: ApiRequest): boolean {
  const applying = statements.filter((statement) => applies(statement, request));
  return (
    applying.some(({ Effect }) => Effect === 'Allow') &&
    !applying.some(({ Effect }) => Effect === 'Deny')
  );
}

function applies(statement: KnownStatement, { action, resource, context = {} }: ApiRequest) {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const isAction = (pattern: string) => matches(pattern.toLowerCase(), action.toLowerCase());
  const isResource = (pattern: string) => matches(pattern, resource);
  return (
    (Action === undefined || [Action].flat().some(isAction)) &&
    (NotAction === undefined || ![NotAction].flat().some(isAction)) &&
    (Resource === undefined || [Resource].flat().some(isResource)) &&
    (NotResource === undefined || ![NotResource].flat().some(isResource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) =>
        holds(operator, valueOf(context, key), [values].flat()),
      ),
    )
  );
}

function holds(operator: string, given: string | undefined, values: readonly string[]): boolean {
  switch (operator) {
    case 'StringEquals':
    case 'ArnEquals':
    case 'Bool':
      return given !== undefined && values.includes(given);
    case 'StringLike':
    case 'ArnLike':
      return given !== undefined && values.some((pattern) => matches(pattern, given));
    // What is not there is not equal either.
    case 'StringNotEquals':
      return given === undefined || !values.includes(given);
    case 'Null':
      return values.includes(String(given === undefined));
    default:
      throw new Error(`The operator ${operator} of conditions is not known.`);
  }
}

function valueOf(context: Readonly<Record<string, string>>, key: string): string | undefined {
  const name = Object.keys(context).find((known) => known.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : context[name];
}

/** `*` stands for any characters and `?` for one, as IAM has it. */
function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 's').test(text);
}
