/** A node of a syntax tree of oxc-parser, as far as a walk needs it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export const nodeOf = (node: Node | undefined, member: string): Node | undefined => {
  const value = node?.[member];
  return isNode(value) ? value : undefined;
};

export const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

/** The name of an identifier. */
export const nameOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Identifier' ? String(node['name']) : undefined;

export const lineAt = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length;
