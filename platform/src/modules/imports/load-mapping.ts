import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { type ElementFault, Fault } from '../../kernel/errors/fault.ts';
import { keywordSentence } from '../../kernel/errors/keyword-sentence.ts';
import { once } from '../../kernel/once.ts';
import type { Mapping } from './mapping.ts';
import { mappingFaults } from './mapping-check.ts';
import { MAPPING_SCHEMA } from './mapping-schema.ts';

/** A mapping that holds, with the name by which it was asked for and the hash of its text. */
export interface LoadedMapping {
  readonly name: string;
  readonly digest: string;
  readonly mapping: Mapping;
}

const FOLDER = new URL('../../../mappings/', import.meta.url);
const MOST_BYTES = 1_048_576;
const MOST_FAULTS = 20;

/** The mappings that come with the platform, by name. */
export const knownMappings = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted();

/** What an import alone needs is compiled by the first one: it takes most of a second. */
const validator = once(() =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Mapping>(MAPPING_SCHEMA),
);

const shapeFault = ({ instancePath, keyword, params }: ErrorObject): ElementFault => {
  const sentence = keywordSentence(keyword, params);
  const named: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const at = typeof named === 'string' ? `${instancePath}/${named}` : instancePath || '/';
  const message = { zh: `${at}：${sentence.zh}`, en: `${at}: ${sentence.en}` };
  return { path: at, rule: keyword, message };
};

function refuse(mapping: string, faults: readonly ElementFault[]): never {
  const first = faults[0]?.message ?? { zh: '', en: '' };
  const sentence = { zh: first.zh, en: first.en };
  throw new Fault(
    'invalid-mapping',
    { mapping, sentence },
    { errors: faults.slice(0, MOST_FAULTS) },
  );
}

const unwritten = (mapping: string, zh: string, en: string): never =>
  refuse(mapping, [{ path: '/', rule: 'mapping', message: { zh, en } }]);

function parsed(name: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100, uniqueKeys: true });
  } catch (error) {
    const [line] = String((error as Error).message).split('\n');
    return unwritten(
      name,
      `不是可读的 YAML 或 JSON：${line}`,
      `it is not readable YAML or JSON: ${line}`,
    );
  }
}

/** Reads a mapping from its text and holds it against the standard; `invalid-mapping` names every fault. */
export function readMapping(
  name: string,
  text: string,
  catalogue: ReadonlyMap<string, RecordDefinition>,
): LoadedMapping {
  if (text.length > MOST_BYTES) unwritten(name, '文件过大。', 'it is too large.');
  const mapping = parsed(name, text);
  const validate = validator();
  if (!validate(mapping)) refuse(name, (validate.errors ?? []).map(shapeFault));
  const faults = mappingFaults(mapping, catalogue);
  if (faults.length > 0) refuse(name, faults);
  return { name, mapping, digest: createHash('sha256').update(text).digest('hex') };
}

/** A mapping by the name of one that comes with the platform, or by the path of a file. */
export async function loadMapping(
  source: string,
  catalogue: ReadonlyMap<string, RecordDefinition>,
): Promise<LoadedMapping> {
  const isKnown = knownMappings().includes(source);
  const file = isKnown ? new URL(`${source}.yaml`, FOLDER) : path.resolve(source);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Fault('unknown-mapping', { source });
  });
  return readMapping(path.basename(source).replace(/\.(ya?ml|json)$/, ''), text, catalogue);
}
