import type { Bilingual } from '../language/bilingual.ts';
import { type Element, isProtected } from '../language/element.ts';
import type { Overlay, Tightening } from '../language/overlay.ts';
import type { RecordDefinition, Rule } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { expressionFaults } from './check-expression.ts';
import { onlyInMemory, reachesOut } from './expression-reach.ts';
import { lifeFaults } from './rule-life.ts';
import { boundsOf } from './json-schema.ts';
import { isOpenFreeText } from './open-text.ts';
import { namesItsSource } from './source.ts';

type Refusals = readonly Bilingual[];

const NUMBERS: readonly Element['type'][] = ['integer', 'decimal', 'money'];
const MOST_LETTERS = 100;
const HAN = /\p{Script=Han}/u;

const refusal = (zh: string, en: string): Bilingual => ({ zh, en });

const refusedWhen = (wrong: boolean, zh: string, en: string): Refusals =>
  wrong ? [refusal(zh, en)] : [];

function boundRefusals(name: string, element: Element, { min, max }: Tightening): Refusals {
  if (min === undefined && max === undefined) return [];
  if (!NUMBERS.includes(element.type))
    return [refusal(`${name} 不是数，没有上下限。`, `${name} is not a number and has no bounds.`)];
  const national = boundsOf(element);
  const least = min ?? national.min;
  const most = max ?? national.max;
  return [
    ...refusedWhen(
      least < national.min,
      `${name} 的下限由 ${national.min} 放宽为 ${least}；只能收紧。`,
      `${name} loosens its least value from ${national.min} to ${least}; it may only be raised.`,
    ),
    ...refusedWhen(
      most > national.max,
      `${name} 的上限由 ${national.max} 放宽为 ${most}；只能收紧。`,
      `${name} loosens its greatest value from ${national.max} to ${most}; it may only be lowered.`,
    ),
    ...refusedWhen(
      least > most,
      `${name} 的下限 ${least} 高于上限 ${most}，无法填写。`,
      `${name} has a least value of ${least} above its greatest of ${most}.`,
    ),
  ];
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function textRefusals(
  name: string,
  element: Element,
  { maxLength, pattern }: Tightening,
): Refusals {
  if (maxLength === undefined && pattern === undefined) return [];
  if (element.type !== 'text') return [refusal(`${name} 不是文本。`, `${name} is not a text.`)];
  const national = element.maxLength ?? MOST_LETTERS;
  return [
    ...refusedWhen(
      maxLength !== undefined && maxLength > national,
      `${name} 的最大长度由 ${national} 放宽为 ${maxLength}；只能收紧。`,
      `${name} loosens its greatest length from ${national} to ${maxLength}; it may only be lowered.`,
    ),
    ...refusedWhen(
      maxLength !== undefined && maxLength < 1,
      `${name} 的最大长度不能小于 1。`,
      `${name} has a greatest length below 1.`,
    ),
    ...refusedWhen(
      pattern !== undefined && !isPattern(pattern),
      `${name} 的格式不是正则表达式：${pattern}。`,
      `${name} has a pattern that is no regular expression: ${pattern}.`,
    ),
  ];
}

function codeRefusals(name: string, element: Element, { codes }: Tightening): Refusals {
  if (codes === undefined) return [];
  const national = element.codes?.values.map(({ code }) => code) ?? [];
  const added = codes.filter((code) => !national.includes(code));
  return [
    ...refusedWhen(
      element.type === 'code' && added.length > 0,
      `${name} 的值域 ${national.join('、')} 之外增加了 ${added.join('、')}；只能缩小。`,
      `${name} loosens its codes ${national.join(', ')} by ${added.join(', ')}; they may only be fewer.`,
    ),
    ...refusedWhen(element.type !== 'code', `${name} 不是代码。`, `${name} is not a code.`),
    ...refusedWhen(codes.length === 0, `${name} 的值域为空。`, `${name} is left without any code.`),
  ];
}

function tighteningRefusals(
  definition: RecordDefinition,
  element: string,
  tightening: Tightening,
): Refusals {
  const name = `${definition.kind}.${element}`;
  const national = definition.elements[element];
  if (national === undefined)
    return [refusal(`国家标准没有数据元 ${name}。`, `The standard has no element ${name}.`)];
  return [
    // Plain data may come from a file, past the compiler.
    ...refusedWhen(
      (tightening.optional as boolean | undefined) === true,
      `${name} 由“必填：${national.optional ? '否' : '是'}”放宽为“必填：否”；只能收紧。`,
      `${name} loosens from "required: ${national.optional ? 'no' : 'yes'}" to "required: no".`,
    ),
    ...boundRefusals(name, national, tightening),
    ...textRefusals(name, national, tightening),
    ...codeRefusals(name, national, tightening),
  ];
}

function additionRefusals(
  national: RecordDefinition | undefined,
  kind: string,
  name: string,
  element: Element,
): Refusals {
  const where = `${kind}.local.${name}`;
  const { zh, en } = element.label;
  return [
    ...refusedWhen(
      !namesItsSource(element.source),
      `${where} 未写明来源：标准或法规及条款、“observed: 表.栏”或“design: 理由”。`,
      `${where} names no source: standard or law and clause, "observed: table.column" or "design: why".`,
    ),
    ...refusedWhen(
      element.classification === undefined,
      `${where} 未分级；请写明公开、内部、个人或敏感。`,
      `${where} is unclassified: say whether it is public, internal, personal or sensitive.`,
    ),
    ...refusedWhen(
      isOpenFreeText(name, element),
      `${where} 可自由填写，可能写入个人信息：须分级为个人或敏感，或写明可公开的理由（openBecause）。`,
      `${where} is written freely and may name a person: class it as personal or sensitive, or state why it is open (openBecause).`,
    ),
    ...refusedWhen(
      isProtected(element) && national?.basis.ground === 'no-personal-data',
      `${where} 含个人信息，而国家标准的该记录不含个人信息；请提请纳入国家标准。`,
      `${where} is personal, and the national record holds no personal data; propose it for the national standard.`,
    ),
    ...refusedWhen(
      isProtected(element) && (element.type !== 'text' || !element.purpose || !element.mask),
      `${where} 含个人信息：须为文字，并写明用途和脱敏方式；其他类型请提请纳入国家标准。`,
      `${where} is personal: it must be a text, with its purpose and mask. Propose other types for the national standard.`,
    ),
    ...refusedWhen(
      element.findable !== undefined,
      `${where} 不能用于检索；请提请纳入国家标准。`,
      `${where} cannot be searched by; propose it for the national standard.`,
    ),
    ...refusedWhen(
      ['link', 'file', 'ref'].includes(element.type) || element.given === true,
      `${where} 不能是关联、引用、文件或自动生成的数据元。`,
      `${where} cannot be a link, a reference or a file or be filled by the platform.`,
    ),
    ...refusedWhen(
      !/^[a-z][A-Za-z0-9]*$/.test(name) || !HAN.test(zh) || en.trim() === '' || HAN.test(en),
      `${where} 须以驼峰式英文命名，并有中英文名称。`,
      `${where} needs a camelCase name and a label in Chinese and in English.`,
    ),
  ];
}

function ruleRefusals(
  national: Catalogue,
  overlaid: Catalogue,
  kind: string,
  rule: Rule,
): Refusals {
  const definition = overlaid.get(kind);
  if (definition === undefined) return [];
  const where = `${kind}: ${rule.name}`;
  const known = [...national.values()].some(({ rules, unique, exclusive, capacity, confirmed }) =>
    [...rules, ...unique, ...exclusive, ...capacity, ...confirmed].some(
      ({ name }) => name === rule.name,
    ),
  );
  const faults = [
    ...expressionFaults(overlaid, [definition], rule.check),
    ...lifeFaults(definition, rule),
  ];
  return [
    ...refusedWhen(
      known,
      `${where} 与国家标准的规则重名；国家规则不能替换。`,
      `${where} bears the name of a national rule, which cannot be replaced.`,
    ),
    ...refusedWhen(
      !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(rule.name) || !HAN.test(rule.says.zh) || !rule.says.en,
      `${where} 须以短横线英文命名，并有中英文说明。`,
      `${where} needs a name in lower case with hyphens, and a sentence in both languages.`,
    ),
    ...refusedWhen(
      faults.length === 0 && (reachesOut(rule.check) || onlyInMemory(definition, rule.check)),
      `${where} 只能涉及本记录当前版本中未加密的数据元，且不能计算工作日。`,
      `${where} may speak only of elements of the record itself, as it is now, that are not encrypted, and count no working days.`,
    ),
    ...faults.map((fault) => refusal(`${where} 有误：${fault}`, `${where}: ${fault}`)),
  ];
}

const kindsOf = ({ add, tighten, rules }: Overlay): readonly string[] => [
  ...new Set([add, tighten, rules].flatMap((part) => Object.keys(part))),
];

/**
 * Why an overlay cannot stand on the national standard; empty when it only adds and tightens.
 * `overlaid` is the catalogue that it would make.
 */
export function overlayRefusals(
  national: Catalogue,
  overlaid: Catalogue,
  overlay: Overlay,
): Refusals {
  const unknown = kindsOf(overlay).filter((kind) => !national.has(kind));
  return [
    ...unknown.map((kind) =>
      refusal(`国家标准没有记录“${kind}”。`, `The standard has no record kind "${kind}".`),
    ),
    ...Object.entries(overlay.add).flatMap(([kind, elements]) =>
      Object.entries(elements).flatMap(([name, one]) =>
        additionRefusals(national.get(kind), kind, name, one),
      ),
    ),
    ...Object.entries(overlay.tighten).flatMap(([kind, elements]) => {
      const definition = national.get(kind);
      return definition === undefined
        ? []
        : Object.entries(elements).flatMap(([name, one]) =>
            tighteningRefusals(definition, name, one),
          );
    }),
    ...Object.entries(overlay.rules).flatMap(([kind, rules]) =>
      rules.flatMap((rule) => ruleRefusals(national, overlaid, kind, rule)),
    ),
  ];
}
