import { type Chance, type Ground, hostileText, valueIn } from './fuzz-values.test-support.ts';

/** An operation of a node: one of `/openapi.json`, or a page for people. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Json }[];
  readonly body: Json | undefined;
  /** The roles that may; everybody when it is empty. */
  readonly access: readonly string[];
}

export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  /** As it is sent: percent signs and all. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Identifiers that exist. */
type Known = Omit<Ground, 'path'>;

type Json = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema: Json;
}

interface Described {
  readonly 'x-access'?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: Json }>>;
  };
}

/** Every operation that a description names. */
export const operationsOf = (description: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}): readonly Operation[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { parameters = [], requestBody, 'x-access': access = '' }]) => ({
        method: method.toUpperCase(),
        path,
        query: parameters.filter((one) => one.in === 'query'),
        body: requestBody?.content?.['application/json']?.schema,
        access: access
          .split(', ')
          .filter((role) => role !== 'public' && role !== 'staff' && role !== ''),
      }),
    ),
  );

const PAGES: readonly (readonly [path: string, ...query: string[]])[] = [
  ['/'],
  ['/guide', 'place', 'county', 'day', 'hour', 'who'],
  ['/guide/steps', 'place', 'county', 'day', 'hour', 'who', 'burial', 'donor'],
  ['/guide/all'],
  ['/institutions', 'county', 'kind', 'page', 'q'],
  ['/institutions/{number}'],
  ['/institutions/{number}/prices/{code}'],
  ['/institutions/{number}/changes'],
  ['/policies', 'region'],
  ['/certificates', 'number'],
  ['/c/{number}/{token}'],
  ['/settings', 'size', 'theme', 'back', 'language'],
  ['/about'],
  ['/complain'],
  ['/errors/{code}'],
  ['/docs'],
  ['/console/{file}'],
  ['/{anything}'],
];

/** The pages for people, which no description names. */
export const PAGE_OPERATIONS: readonly Operation[] = PAGES.flatMap(([path, ...query]) =>
  ['', '/en'].map((language) => ({
    method: 'GET',
    path: `${language}${path}`,
    query: query.map((name) => ({ name, schema: { type: 'string' } })),
    body: undefined,
    access: [],
  })),
);

const encoded = (text: string): string =>
  encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed());

/** Bytes that no client of good will writes into an address. */
const RAW = [
  '%',
  '%00',
  '%ff',
  '%c0%80',
  '%ed%a0%80',
  '..%2f',
  '%2e%2e',
  ';',
  '%25%30%30',
  '+',
  '*',
];

function segment(chance: Chance, { known, named = {} }: Known, name: string): string {
  if (chance.percent(85)) return chance.pick(chance.percent(80) ? (named[name] ?? known) : known);
  return chance.percent(25) ? chance.pick(RAW) : encoded(hostileText(chance)) || '-';
}

function queryOf(operation: Operation, chance: Chance, known: Known): string {
  const given = operation.query.filter(() => chance.percent(50));
  const parts = given.map(({ name, schema }) => {
    const value = chance.percent(35)
      ? hostileText(chance)
      : valueIn(schema, chance, { ...known, path: operation.path }, name);
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return `${encoded(name)}=${chance.percent(5) ? chance.pick(RAW) : encoded(text)}`;
  });
  if (chance.percent(3)) parts.push(`surplus=${encoded(hostileText(chance))}`);
  if (chance.percent(3) && parts[0] !== undefined) parts.push(parts[0]);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const RAW_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1e400',
  '{"a":1e400}',
  '{"\\u0000":1}',
  '{"a":"\\ud800"}',
];

function bodyOf({ body, path }: Operation, chance: Chance, known: Known): string {
  if (chance.percent(5)) return chance.pick(RAW_BODIES);
  const text = JSON.stringify(valueIn(body ?? {}, chance, { ...known, path })) ?? 'null';
  // A number that JSON can write and no double can hold.
  return chance.percent(3) ? text.replace(/:\d+/, ':1e400') : text;
}

const LANGUAGES = [
  'zh',
  'en',
  'en;q=abc',
  '*',
  'zh-CN,zh;q=0.9,en;q=0.8',
  ',,,;;;',
  'x'.repeat(500),
];
const ACCEPTED = ['application/json', 'text/html', '*/*', '', 'text/html;q=0'];

function headersOf(chance: Chance): Record<string, string> {
  return {
    // From everywhere, so that no limit of one address hides the rest.
    'x-forwarded-for': `203.0.${chance.below(250)}.${chance.below(250)}`,
    accept: chance.pick(ACCEPTED),
    'accept-language': chance.pick(LANGUAGES),
    ...(chance.percent(10) && { 'x-purpose': encoded(hostileText(chance)) }),
    ...(chance.percent(5) && { 'if-none-match': '"x", W/"y"' }),
    ...(chance.percent(5) && { 'last-event-id': encoded(hostileText(chance)) }),
    ...(chance.percent(3) && { range: 'bytes=0-1,5-' }),
    ...(chance.percent(3) && {
      'accept-encoding': chance.pick(['br', 'gzip;q=0', 'zstd', '*;q=0']),
    }),
  };
}

/** Longer ones are the business of the HTTP parser, which answers before us. */
const MAX_PATH = 8000;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** One request: an operation with values that mostly fit, and some that never should. */
export function requestOf(operation: Operation, chance: Chance, known: Known): FuzzRequest {
  const method = chance.percent(2) ? chance.pick(METHODS) : operation.method;
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    segment(chance, known, name),
  );
  const sends = !['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(method);
  return {
    operation,
    method,
    path: (path + queryOf(operation, chance, known)).slice(0, MAX_PATH),
    headers: {
      ...headersOf(chance),
      ...(sends && { 'content-type': chance.percent(3) ? 'text/plain' : 'application/json' }),
    },
    body: sends ? bodyOf(operation, chance, known) : undefined,
  };
}
