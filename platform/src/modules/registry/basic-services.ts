import type { BasicService, PriceItemFact } from '@qingming/connect/api/prices.ts';
import type { InstitutionFact } from '@qingming/connect/api/registry.ts';

const SOURCE = '发改价格〔2026〕108号; State Council Order 824 (2026), in force from 2026-03-30';

const basic = (
  code: string,
  feeType: PriceItemFact['feeType'],
  zh: string,
  en: string,
): BasicService => ({ code, feeType, name: { zh, en }, source: SOURCE });

const TRANSPORT = basic('transport', '01', '遗体接运', 'Transport');
const STORAGE = basic('storage', '02', '遗体存放', 'Mortuary storage');
const FAREWELL = basic('farewell', '08', '遗体告别', 'Farewell');
const CREMATION = basic('cremation', '03', '遗体火化', 'Cremation');
const DEPOSIT = basic('ashes-deposit', '04', '骨灰寄存', 'Storage of ashes');
const ECOLOGICAL = basic('ecological-burial', '10', '生态安葬', 'Ecological burial');
/** Basic where government runs the institution; elsewhere a niche is the institution's own service. */
const NICHE = basic('niche', '12', '骨灰格位安葬', 'Placement in a niche');

/** The national list, in the order in which every price list is shown. */
export const BASIC_SERVICES: readonly BasicService[] = [
  TRANSPORT,
  STORAGE,
  FAREWELL,
  CREMATION,
  DEPOSIT,
  ECOLOGICAL,
  NICHE,
];

const FUNERAL: readonly BasicService[] = [
  TRANSPORT,
  STORAGE,
  FAREWELL,
  CREMATION,
  DEPOSIT,
  ECOLOGICAL,
];
const RESTING: readonly BasicService[] = [DEPOSIT, ECOLOGICAL];

/** What an institution of each kind has to say of itself, offered or not. */
const BY_KIND: Readonly<Record<InstitutionFact['kind'], readonly BasicService[]>> = {
  BZ: FUNERAL,
  YZ: [TRANSPORT, STORAGE, FAREWELL],
  GZ: RESTING,
  TZ: RESTING,
};

/** Public institutions and enterprises run by government. */
const PUBLICLY_RUN: readonly InstitutionFact['properties'][] = ['1', '2', '3', '4'];

/** What decides which basic services concern an institution. */
export interface Obliged {
  readonly kind: InstitutionFact['kind'];
  readonly properties?: InstitutionFact['properties'] | null | undefined;
}

const isPublic = ({ properties }: Obliged): boolean => PUBLICLY_RUN.includes(properties ?? '6');

/** The basic services of the national list that an institution shows, offered or not. */
export const basicServicesOf = (one: Obliged): readonly BasicService[] =>
  one.kind !== 'YZ' && isPublic(one) ? [...BY_KIND[one.kind], NICHE] : BY_KIND[one.kind];

/** Those without which its list cannot be submitted: a niche only where niches are the trade. */
const requiredOf = (one: Obliged): readonly BasicService[] =>
  one.kind === 'TZ' ? basicServicesOf(one) : BY_KIND[one.kind];

/** Class 0 is 基本服务 of 2012, which `basic` replaced on 2026-03-30. */
const BASIC_CLASSES: readonly PriceItemFact['class'][] = ['basic', '0'];

export const isBasic = ({ class: itemClass }: Pick<PriceItemFact, 'class'>): boolean =>
  BASIC_CLASSES.includes(itemClass);

type Classed = Pick<PriceItemFact, 'class' | 'feeType'>;

/** Whether an item is this basic service: the national list has one of each fee type. */
export const isService = (item: Classed, service: BasicService): boolean =>
  isBasic(item) && item.feeType === service.feeType;

/** The basic services that a list does not mention, offered or not. */
export const missingServices = (one: Obliged, items: readonly Classed[]): readonly BasicService[] =>
  requiredOf(one).filter((service) => !items.some((item) => isService(item, service)));
