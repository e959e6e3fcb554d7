import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { type Block, blocksOf, type Line } from '@qingming/connect/written-text.ts';
import { useSay } from '../preferences/use-preferences.ts';
import './publications.css';
import { PUBLICATION } from './words.ts';

/** States in which families read it: its page is there, whether or not it still holds. */
const SHOWN: readonly unknown[] = ['published', 'replaced', 'withdrawn'];

function LineView({ line }: { readonly line: Line }) {
  return line.map(({ text, href }, at) =>
    href === undefined ? (
      <span key={at}>{text}</span>
    ) : (
      <a key={at} href={href} rel="external noopener noreferrer" target="_blank">
        {text}
      </a>
    ),
  );
}

function ItemViews({ items }: { readonly items: readonly Line[] }) {
  return items.map((line, at) => (
    <li key={at}>
      <LineView line={line} />
    </li>
  ));
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.is) {
    case 'heading':
      return (
        <h4>
          <LineView line={block.line} />
        </h4>
      );
    case 'bullets':
      return (
        <ul>
          <ItemViews items={block.items} />
        </ul>
      );
    case 'numbers':
      return (
        <ol>
          <ItemViews items={block.items} />
        </ol>
      );
    default:
      return block.lines.map((line, at) => (
        <p key={at}>
          <LineView line={line} />
        </p>
      ));
  }
}

interface PageViewProps {
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

function PageView({ lang, title, summary, text }: PageViewProps) {
  return (
    <article className="preview" lang={lang}>
      <h3>{title}</h3>
      {summary !== '' && <p className="lead">{summary}</p>}
      {blocksOf(text).map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </article>
  );
}

/** The text of a publication as its page on the portal will show it, in both languages. */
export function PublicationPreview({ record }: { readonly record: KindRecord }) {
  const say = useSay();
  const of = (name: string): string => String(record.fact[name] ?? '');
  const hasEnglish = of('textEn') !== '';
  return (
    <section className="part">
      <h2>{say(PUBLICATION.preview)}</h2>
      <p className="quiet">{say(PUBLICATION.asFamilies)}</p>
      {SHOWN.includes(record.fact['state']) && (
        <p>
          <a href={`/notices/${encodeURIComponent(of('number'))}`} target="_blank" rel="noopener">
            {say(PUBLICATION.page)}
          </a>
        </p>
      )}
      <p className="quiet">{say(PUBLICATION.chinese)}</p>
      <PageView lang="zh-CN" title={of('title')} summary={of('summary')} text={of('text')} />
      <p className="quiet">{say(hasEnglish ? PUBLICATION.english : PUBLICATION.noEnglish)}</p>
      {hasEnglish && (
        <PageView lang="en" title={of('titleEn')} summary={of('summaryEn')} text={of('textEn')} />
      )}
    </section>
  );
}
