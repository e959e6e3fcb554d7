import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { page } from './page.ts';

type Node = Readonly<Record<string, unknown>>;

const WORDS = {
  title: { zh: '接口说明', en: 'Interface' },
  lead: {
    zh: '所有应答为 JSON；拒绝时为 RFC 9457 问题说明，含错误代码与处理办法。',
    en: 'All answers are JSON; a refusal is an RFC 9457 problem with a code and what to do.',
  },
  errors: { zh: '全部错误', en: 'All errors' },
  access: { zh: '可调用者：', en: 'For: ' },
  body: { zh: '提交内容', en: 'Body' },
  parameters: { zh: '参数', en: 'Parameters' },
  needed: { zh: '必填', en: 'required' },
} as const;

const ACCESS: Readonly<Record<string, Bilingual>> = {
  public: { zh: '任何人', en: 'anyone' },
  staff: { zh: '已登录的工作人员', en: 'staff who are signed in' },
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const child = (node: unknown, name: string): unknown => (isNode(node) ? node[name] : undefined);
const children = (node: unknown): readonly (readonly [string, unknown])[] =>
  isNode(node) ? Object.entries(node) : [];
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

const isBilingual = (value: unknown): value is Bilingual =>
  isNode(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

/** The form of a value in a word or two: `string (uuid)`, `integer`, `a | b`. */
function form(schema: unknown): string {
  const choices = child(schema, 'enum');
  if (Array.isArray(choices)) return choices.join(' | ');
  const options = child(schema, 'anyOf');
  if (Array.isArray(options)) return options.map(form).join(' | ');
  const format = words(child(schema, 'format'));
  const type = words(child(schema, 'type')) || 'any';
  const items = type === 'array' ? ` of ${form(child(schema, 'items'))}` : '';
  return `${type}${format && ` (${format})`}${items}`;
}

function elementRow(name: string, schema: unknown, needed: boolean, language: Language): Html {
  const label = words(child(schema, language === 'zh' ? 'title' : 'description'));
  return html`<tr><td><code>${name}</code></td><td>${form(schema)}</td><td>${needed && WORDS.needed[language]}</td><td>${label}</td></tr>`;
}

function parameters(operation: unknown, language: Language): Html | false {
  const list = child(operation, 'parameters');
  if (!Array.isArray(list) || list.length === 0) return false;
  const rows = list.map((one: unknown) =>
    elementRow(
      words(child(one, 'name')),
      child(one, 'schema'),
      child(one, 'required') === true,
      language,
    ),
  );
  return html`<h3>${WORDS.parameters[language]}</h3><table>${rows}</table>`;
}

function body(operation: unknown, language: Language): Html | false {
  const content = child(child(operation, 'requestBody'), 'content');
  const [first] = children(content);
  if (first === undefined) return false;
  const schema = child(first[1], 'schema');
  const required = child(schema, 'required');
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const rows = children(child(schema, 'properties')).map(([name, element]) =>
    elementRow(name, element, needed.includes(name), language),
  );
  return html`<h3>${WORDS.body[language]}</h3><table>${rows}</table>`;
}

function operationPart(
  address: string,
  method: string,
  operation: unknown,
  language: Language,
): Html {
  const summary = child(operation, 'x-summary');
  const access = words(child(operation, 'x-access'));
  return html`<div class="operation"><p><span class="method">${method.toUpperCase()}</span><code>${address}</code></p>
<p>${isBilingual(summary) && summary[language]} <span class="quiet">${WORDS.access[language]}${ACCESS[access]?.[language] ?? access}</span></p>
${parameters(operation, language)}${body(operation, language)}</div>`;
}

interface Operation {
  readonly tag: string;
  readonly shown: Html;
}

const operations = (document: unknown, language: Language): readonly Operation[] =>
  children(child(document, 'paths')).flatMap(([address, methods]) =>
    children(methods).map(([method, operation]) => ({
      tag: words((child(operation, 'tags') as readonly unknown[] | undefined)?.[0]),
      shown: operationPart(address, method, operation, language),
    })),
  );

/** The interface description as a page that one can read and print; no script. */
export function docsPage(document: unknown, language: Language, nonce: string): Html {
  const groups = [...Map.groupBy(operations(document, language), ({ tag }) => tag)];
  return page({
    title: WORDS.title[language],
    language,
    nonce,
    wide: true,
    body: html`<h1>${WORDS.title[language]}</h1><p>${WORDS.lead[language]}</p>
<p><a href="/openapi.json">openapi.json</a> · <a href="/errors">${WORDS.errors[language]}</a></p>
${groups.map(([tag, members]) => html`<section><h2>${tag}</h2>${members.map(({ shown }) => shown)}</section>`)}`,
  });
}
