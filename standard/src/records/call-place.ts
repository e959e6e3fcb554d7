import { codeSet } from '../language/code-set.ts';
import { code, flag, integer, optional, text } from '../language/element.ts';
import { whereabouts } from '../language/free-text.ts';
import { design, NOTICE_2024 } from './sources.ts';

/** The version of the standard with which calls came. */
export const CALLS_SINCE = '2026.3';

const papersThere = codeSet(
  'papersThere',
  { zh: '证明情况', en: 'Papers' },
  `design: ${NOTICE_2024}: bodies are collected on papers of a medical institution or the police`,
  [
    ['certificate', '已有死亡证明', 'Death certificate is there'],
    ['declared', '医生已宣布死亡，证明待开', 'A doctor declared the death; certificate to come'],
    ['hospital', '医疗卫生机构办理遗体交接', 'The hospital hands over with its form'],
    ['police', '公安机关已通知接运', 'The police have ordered the collection'],
    ['undeclared', '尚未由医生宣布死亡', 'No doctor has declared the death'],
  ],
);

const LOWEST_FLOOR = -10;
const HIGHEST_FLOOR = 200;

/** What whoever goes there has to know: told once on the telephone, and carried over to the trip. */
export const placeOfCollection = {
  papers: optional(
    code('证明情况', 'Papers', papersThere, {
      since: CALLS_SINCE,
      source: design('what the driver is to be given, or what has to happen first'),
    }),
  ),
  floor: optional(
    integer('楼层', 'Floor', {
      min: LOWEST_FLOOR,
      max: HIGHEST_FLOOR,
      since: CALLS_SINCE,
      source: design('how many carry, and with what'),
    }),
  ),
  lift: optional(
    flag('有电梯可用', 'A lift that can be used', {
      since: CALLS_SINCE,
      source: design('how many carry, and with what'),
    }),
  ),
  landmark: optional(
    text('附近标志', 'Landmark', {
      ...whereabouts,
      maxLength: 100,
      since: CALLS_SINCE,
      source: design('how the place is found at night'),
    }),
  ),
};

export const PLACE_OF_COLLECTION = ['papers', 'floor', 'lift', 'landmark'] as const;
