/**
 * A value of a template as one text. What is known at deployment only stands as `<…>`, such as
 * `<Bucket.Arn>/*` or `arn:<AWS::Partition>:iam::aws:policy/ReadOnlyAccess`: as cdk-nag writes it.
 */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  return (others.length === 0 && intrinsicText(name, argument)) || JSON.stringify(value);
}

function intrinsicText(name: string, argument: unknown): string | undefined {
  switch (name) {
    case 'Ref':
      return `<${argument}>`;
    case 'Fn::GetAtt':
      return `<${[argument].flat().join('.')}>`;
    case 'Fn::ImportValue':
      return `<import ${textOf(argument)}>`;
    case 'Fn::Sub':
      return typeof argument === 'string' ? argument.replace(/\$\{([^}]+)\}/g, '<$1>') : undefined;
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, unknown];
      return Array.isArray(parts) ? parts.map(textOf).join(separator) : undefined;
    }
    default:
      return undefined;
  }
}
