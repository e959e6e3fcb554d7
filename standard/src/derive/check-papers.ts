import { atLeast, val } from '../language/expression.ts';
import type { Paper, PaperBlock } from '../language/paper.ts';
import { type Catalogue, findElement } from './catalogue.ts';
import { repeated, textFaults } from './check.ts';
import { expressionFaults } from './check-expression.ts';
import { reachesOut } from './expression-reach.ts';
import { rootOf } from './owner.ts';
import { namesItsSource } from './source.ts';

function elementFaults(catalogue: Catalogue, paper: Paper, block: PaperBlock): readonly string[] {
  if (block.block === 'amounts') {
    const root = catalogue.get(paper.of);
    return block.of.flatMap(([, fen]) =>
      root === undefined ? [] : expressionFaults(catalogue, [root], atLeast(fen, val(0))),
    );
  }
  if (block.block !== 'fields' && block.block !== 'table') return [];
  const definition = catalogue.get(block.of);
  if (definition === undefined || rootOf(catalogue, definition)?.kind !== paper.of)
    return [`"${block.of}" is no record of a ${paper.of}`];
  const names = block.block === 'fields' ? block.elements : block.columns.map(([name]) => name);
  return [
    ...names
      .filter((name) => findElement(definition, name) === undefined)
      .map((name) => `shows ${block.of}.${name}, which the standard does not define`),
    ...(block.where === undefined ? [] : expressionFaults(catalogue, [definition], block.where)),
  ];
}

function needFaults(catalogue: Catalogue, { needs, of }: Paper): readonly string[] {
  const needed = needs === undefined ? undefined : catalogue.get(needs);
  if (needs === undefined) return [];
  return needed !== undefined && rootOf(catalogue, needed)?.kind === of
    ? []
    : [`needs "${needs}", which is no record of a ${of}`];
}

function aboutFaults(catalogue: Catalogue, { about, of }: Paper): readonly string[] {
  const root = catalogue.get(of);
  if (about === undefined || root === undefined) return [];
  if (reachesOut(about)) return ['is about what other records say, which a page does not know'];
  return expressionFaults(catalogue, [root], about);
}

function wordFaults(block: PaperBlock): readonly string[] {
  const label = 'label' in block && block.label !== undefined ? [block.label] : [];
  if (block.block === 'text') return textFaults('says', block.says);
  if (block.block === 'fields' || block.block === 'table')
    return label.flatMap((text) => textFaults(block.block, text));
  const of = block.block === 'amounts' ? block.of.map(([amount]) => amount) : block.of;
  return [...label, ...of].flatMap((text) => textFaults(block.block, text));
}

/** What is wrong with papers, in plain sentences. */
export const paperFaults = (catalogue: Catalogue, papers: readonly Paper[]): readonly string[] => [
  ...repeated(papers.map(({ name }) => name)).map((twice) => `two papers are called ${twice}`),
  ...papers.flatMap((paper) =>
    [
      ...textFaults('label', paper.label),
      ...(namesItsSource(paper.source) ? [] : ['names no source']),
      ...needFaults(catalogue, paper),
      ...aboutFaults(catalogue, paper),
      ...paper.blocks.flatMap((block) => [
        ...elementFaults(catalogue, paper, block),
        ...wordFaults(block),
      ]),
    ].map((fault) => `${paper.name}: ${fault}`),
  ),
];
