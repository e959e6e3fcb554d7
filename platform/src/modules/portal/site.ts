import type { CallBackDoor } from '@qingming/connect/api/call-back.ts';
import type { FamilyDoor } from '@qingming/connect/api/family.ts';
import type { FamilyPayDoor } from '@qingming/connect/api/payments.ts';
import type { HeardFigures, VoiceDoor } from '@qingming/connect/api/voice.ts';
import type { VisitDoor } from '@qingming/connect/api/visits.ts';
import type { BasicService } from '@qingming/connect/api/prices.ts';
import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import {
  type OptionalLanguage,
  type PageLanguage,
  WRITTEN,
} from '@qingming/standard/language/page-language.ts';
import { regionName } from '@qingming/standard/data/regions.ts';
import type { LiveFeed } from '../../kernel/live/feed.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { OpenFile } from './attachment.ts';
import type { InstitutionShown } from './published.ts';
import { en } from './texts/en.ts';
import { type Translation, translatedTexts } from './texts/translated.ts';
import { type Texts, zh } from './texts/zh.ts';
import type { View } from './view.ts';
import type { FindWaivers } from './waived.ts';

/**
 * What is asked of a certificate: its number with the token of its QR code, with its check code, or
 * with the name and the date of the cremation on it.
 */
export interface CertificateQuery {
  readonly number: string;
  readonly token?: string;
  readonly code?: string;
  readonly name?: string;
  readonly crematedOn?: string;
}

/** Whom a scanned certificate is about: of the name the first character alone. */
export interface CertificateAbout {
  readonly name: string;
  /** Of a cremation certificate. */
  readonly sex: string | null;
  /** YYYY-MM-DD, of a cremation certificate. */
  readonly crematedOn: string | null;
  /** YYYY-MM-DD, of a burial certificate, which bears the name of the holder. */
  readonly until: string | null;
  readonly issuer: string;
}

export interface CertificateAnswer {
  readonly answer: 'valid' | 'cancelled' | 'unknown';
  /** Given only to a code, which proves the paper's number and not its name. */
  readonly about?: CertificateAbout;
}

/** `address` is where the question comes from: failures are counted over all doors. */
export type CheckCertificate = (
  query: CertificateQuery,
  address?: string,
) => Promise<CertificateAnswer>;

/** The portal of a province: its division and where it is. */
export interface ProvincePortal {
  readonly node: string;
  readonly url: string;
}

/** What the portal is given when a node is put together. */
export interface PortalOptions {
  readonly checkCertificate: CheckCertificate;
  /** The records as a visitor sees them, whoever may be signed in. */
  readonly records: Records;
  /** The basic services that an institution of a kind has to show, in their fixed order. */
  readonly basicServices: (
    institution: Pick<InstitutionShown, 'kind' | 'properties'>,
  ) => readonly BasicService[];
  /** Tells of changed records, so that a kept page is made anew at once. */
  readonly live?: LiveFeed;
  /** The address that people use, printed at the foot of paper. */
  readonly publicUrl: string;
  /** Says on every page that what it shows is invented. */
  readonly demo?: boolean;
  /** 12345, the government service line of every place, unless another is given. */
  readonly hotline?: string;
  /** 审图号, once the map was approved. */
  readonly mapApproval?: string;
  readonly provinces?: readonly ProvincePortal[];
  /** Where the ministry's portal is, which leads to every province. */
  readonly ministryUrl?: string | undefined;
  /** What this node has of the portal in other languages. */
  readonly translations?: ReadonlyMap<OptionalLanguage, Translation>;
  /** The rules by which a bill is reduced. */
  readonly findWaivers: FindWaivers;
  /** The files of records of this node; without them no attachment is given out. */
  readonly openFile?: OpenFile;
  /** The door of families that were let into their case; a ministry keeps no cases. */
  readonly family?: FamilyDoor;
  /** Where such a family pays its bill online. */
  readonly pay?: FamilyPayDoor;
  /** The door of families that ask to be called back; a ministry takes no calls. */
  readonly callBack?: CallBackDoor;
  /** The door of people who complain, ask, suggest or thank. */
  readonly voice?: VoiceDoor;
  /** How a house was evaluated and answers, by its identifier. */
  readonly heard?: (institution: string) => Promise<HeardFigures>;
  /** The door of families that book visits; a ministry has no sites. */
  readonly visits?: VisitDoor;
}

/** Of the node and its place, what every page needs. */
export interface Site {
  readonly node: string;
  readonly place: Bilingual;
  readonly level: 'ministry' | 'province';
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly hotline: string;
  readonly mapApproval: string | undefined;
  /** Without a slash at its end. */
  readonly ministry: string | undefined;
  readonly provinces: readonly ProvincePortal[];
  /** Chinese and English first, then what the node adds. */
  readonly languages: ReadonlyMap<PageLanguage, PageTexts>;
}

export interface PageTexts {
  readonly texts: Texts;
  /** Words of the standard by their Chinese, where the language is one that the node adds. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What a page needs to render: site, language, texts, address. */
export interface PageContext {
  readonly site: Site;
  /** The language of the page, and of its address. */
  readonly page: PageLanguage;
  /** The language of data: what is not translated is there in Chinese. */
  readonly language: Language;
  readonly t: Texts;
  readonly view: View;
  /** The page's address without its language. */
  readonly here: string;
  /** The day in China, YYYY-MM-DD. */
  readonly today: string;
  /** The browser asks for English before Chinese. */
  readonly wishesEnglish: boolean;
}

const languagesOf = (
  translations: PortalOptions['translations'] = new Map(),
): ReadonlyMap<PageLanguage, PageTexts> =>
  new Map<PageLanguage, PageTexts>([
    ['zh', { texts: zh }],
    ['en', { texts: en }],
    ...[...translations].map(([language, translation]): [PageLanguage, PageTexts] => [
      language,
      {
        texts: translatedTexts(translation, WRITTEN[language].tag),
        words: translation.words,
      },
    ]),
  ]);

export function siteOf(
  { node, level }: { readonly node: string; readonly level: Site['level'] },
  options: PortalOptions,
): Site {
  const nation = { zh: zh.ministry.place, en: en.ministry.place };
  return {
    node,
    level,
    place: level === 'ministry' ? nation : (regionName(node) ?? { zh: node, en: node }),
    publicUrl: options.publicUrl.replace(/\/$/, ''),
    demo: options.demo === true,
    hotline: options.hotline ?? '12345',
    mapApproval: options.mapApproval,
    ministry: options.ministryUrl?.replace(/\/$/, ''),
    provinces: options.provinces ?? [],
    languages: languagesOf(options.translations),
  };
}
