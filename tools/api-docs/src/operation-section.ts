import type { Document, Media, Operation } from './document.ts';
import { fieldRows, ruleOf } from './field-rows.ts';
import { json, table } from './markdown.ts';

/** What a page says of an operation: address, roles, fields, answers and problems, with examples. */
export function operationSection(
  { components }: Document,
  method: string,
  path: string,
  operation: Operation,
): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const [status = '', success = {}] =
    Object.entries(responses).find(([each]) => each.startsWith('2')) ?? [];
  const parts = [
    `## ${operationId}`,
    `\`${method.toUpperCase()} ${path}\``,
    `${summary}. ${description}`,
    ...(parameters.length > 0
      ? [
          table(
            ['parameter', 'in', 'is', 'needed', 'such as'],
            parameters.map((each) => [
              `\`${each.name}\``,
              each.in,
              ruleOf(each.schema),
              each.required ? 'always' : '',
              each.example === undefined ? '' : `\`${each.example}\``,
            ]),
          ),
        ]
      : []),
    ...bodyParts('**Body**', requestBody?.content['application/json']),
    ...(success.content
      ? bodyParts(`**Answer**, ${status}`, success.content['application/json'])
      : [`**Answer**, ${status}, without a body`]),
    '**Problems**',
    table(
      ['status', 'code', 'says'],
      problemCodes(operation).map((code) => {
        const { summary, value } = components.examples[code] ?? {
          summary: '',
          value: { status: 0 },
        };
        return [String(value.status), `[\`${code}\`](problems.md#${code})`, summary];
      }),
    ),
  ];
  return parts.join('\n\n');
}

function bodyParts(title: string, media: Media | undefined): string[] {
  if (!media) return [];
  const rows = fieldRows(media.schema).map(([name, rule, presence]) => [
    `\`${name}\``,
    rule,
    presence,
  ]);
  return [title, table(['field', 'is', 'there'], rows), json(media.example)];
}

function problemCodes({ responses }: Operation): string[] {
  return Object.values(responses).flatMap(({ content = {} }) =>
    Object.keys(content['application/problem+json']?.examples ?? {}),
  );
}
