import fc from 'fast-check';

/** What hardly any field takes. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    [],
    {},
    true,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    -0,
    '0',
    'x'.repeat(3_000),
    '\u0000',
    '\ud800',
    '‮⁦',
    '__proto__',
    '../../etc',
    '{{7*7}}',
    [[[[[[[[[[]]]]]]]]]],
  ),
  fc.jsonValue(),
);

const oddName = fc.constantFrom('extra', '__proto__', 'constructor', '', 'ID', '\u0000', 'a/b~c');

type Step = string | number;

/** All places in a value, as steps from its root. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = steps.flatMap((step) => placesIn(Reflect.get(value, step), [...path, step]));
  return [path, ...inside];
}

/** A copy in which the value at a place is what `change` makes of it; undefined takes it away. */
function changedAt(
  value: unknown,
  [step, ...rest]: readonly Step[],
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  const part = changedAt(Reflect.get(value as object, step), rest, change);
  if (Array.isArray(value)) return value.with(Number(step), part);
  return Object.fromEntries(
    Object.entries(value as object)
      .map(([key, kept]) => [key, key === step ? part : kept])
      .filter(([, kept]) => kept !== undefined),
  );
}

function withField(value: unknown, name: string, odd: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return odd;
  return Object.fromEntries([...Object.entries(value), [name, odd]]);
}

/** A value with something in it replaced, taken away, added or doubled. */
export function brokenJson(value: unknown): fc.Arbitrary<unknown> {
  const place = fc.constantFrom(...placesIn(value));
  return fc.oneof(
    fc.tuple(place, oddValue).map(([at, odd]) => changedAt(value, at, () => odd)),
    place.map((at) => changedAt(value, at, () => undefined) ?? null),
    fc
      .tuple(place, oddName, oddValue)
      .map(([at, name, odd]) => changedAt(value, at, (old) => withField(old, name, odd))),
    place.map((at) =>
      changedAt(value, at, (old) => (Array.isArray(old) ? [...old, ...old] : [old])),
    ),
  );
}
