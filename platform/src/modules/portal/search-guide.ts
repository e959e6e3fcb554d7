import { type DeathPlace, PLACES } from './guide/asked.ts';
import { wayOf } from './guide/steps.ts';
import { isLaw, type Sentence } from './law.ts';
import { SPECIAL, specialNames } from './pages/guide.ts';
import type { Found, Part } from './search.ts';
import type { Sought } from './search-words.ts';
import type { PageContext } from './site.ts';
import type { PathTexts } from './texts/path-texts.ts';
import type { Texts } from './texts/zh.ts';

/** A part of the portal's own pages. */
export interface GuideEntry {
  readonly title: string;
  readonly says: string;
  /** Without the language. */
  readonly path: string;
}

const plain = (sentence: Sentence): string => (isLaw(sentence) ? sentence.says : sentence);
const told = (sentences: readonly Sentence[]): string => sentences.map(plain).join(' ');

const ALL = '/guide/all';
/** Pages of a province alone: whoever looks on at the ministry is not sent there. */
const OF_A_PROVINCE: readonly string[] = ['/transport'];

/** The steps of a death at this place. */
const stepsAt = ({ steps }: PathTexts, place: DeathPlace): string =>
  wayOf({ place, who: 'person', matters: [] })
    .now.map((id) => `${steps[id].title} ${told(steps[id].says)}`)
    .join(' ');

/** What the written pages say, part by part. */
function partsOf({
  guide,
  home,
  complain,
  transport,
  policies,
  certificates,
  compare,
}: Texts): readonly GuideEntry[] {
  const part = (title: string, says: string, path: string): GuideEntry => ({ title, says, path });
  const { path, special } = guide;
  const names = specialNames(path);
  return [
    part(guide.title, guide.lead, '/guide'),
    ...PLACES.map((at) =>
      part(`${path.ask.place} · ${path.ask.places[at]}`, stepsAt(path, at), `${ALL}#${at}`),
    ),
    ...SPECIAL.map((id) => part(names[id], told(path.steps[id].says), `${ALL}#special`)),
    part(special.ecological.title, plain(special.ecological.says), `${ALL}#special`),
    ...guide.papers.rows.map((row) =>
      part(row[0] ?? '', row.slice(1).join(' · '), `${ALL}#papers`),
    ),
    ...guide.steps.list.map(([name, says]) => part(name, told(says), `${ALL}#steps`)),
    part(guide.money.title, told(guide.money.says), `${ALL}#money`),
    part(guide.after.title, told(guide.after.says), `${ALL}#after`),
    part(transport.title, told(transport.says), '/transport'),
    part(policies.waivers, policies.waiversSays, '/policies#waivers'),
    part(policies.national, told(policies.nationalList), '/policies#national'),
    part(compare.title, compare.lead, '/prices'),
    part(certificates.title, home.check.says, '/certificates'),
    part(complain.title, `${plain(complain.lead)} ${complain.reasons.join(' ')}`, '/complain'),
  ];
}

const count = (words: readonly string[], text: string): number =>
  words.filter((word) => text.includes(word)).length;

/** How well a part answers: words in its title weigh more than words in its text; 0 is not at all. */
function weight({ words, pieces, enough }: Sought, { title, says }: GuideEntry): number {
  const [named, whole] = [title.toLowerCase(), `${title} ${says}`.toLowerCase()];
  const holds = count(words, whole) === words.length || count(pieces, whole) >= enough;
  if (!holds) return 0;
  return (
    1000 * count(words, named) +
    100 * count(words, whole) +
    10 * count(pieces, named) +
    count(pieces, whole)
  );
}

/** The parts of the written pages in which the words stand, the best first. */
export function findInPages(
  { t: texts, site: { level } }: Pick<PageContext, 't' | 'site'>,
  sought: Sought,
  { most, skip }: Part,
): Found<GuideEntry> {
  const found = partsOf(texts)
    .filter(({ path }) => level === 'province' || !OF_A_PROVINCE.includes(path))
    .map((entry) => ({ entry, weight: weight(sought, entry) }))
    .filter((one) => one.weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ entry }) => entry);
  return { entries: found.slice(skip, skip + most), more: found.length > skip + most };
}
