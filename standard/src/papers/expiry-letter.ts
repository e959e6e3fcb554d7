import { type Bilingual, bilingual } from '../language/bilingual.ts';
import { after, all, atLeast, atMost, below, day, equal, val } from '../language/expression.ts';
import type { PaperBlock } from '../language/paper.ts';
import { paper } from '../language/paper.ts';
import { design } from '../records/sources.ts';

const today = day('recordedAt');
const isGranted = equal('state', val('granted'));
const FIRST_MONTHS = 24;

/** The rights that it takes to print one: whoever tells the holder. */
const FOR = [['create', 'rightNotice']] as const;
const SOURCE = design('a letter that tells the end of a term; no form was read');

const letter = (opening: Bilingual): readonly PaperBlock[] => [
  { block: 'text', says: bilingual('尊敬的家属：', 'Dear family,') },
  { block: 'text', says: opening },
  {
    block: 'fields',
    of: 'rightOfUse',
    elements: ['holderName', 'address', 'number', 'plot', 'from', 'until'],
  },
  {
    block: 'text',
    says: bilingual(
      '续期从原使用期止日接着算，不因早办少一天，晚办也不另起算；一次不超过二十年。费用按本机构公布的价格清单收取，没有清单以外的收费。',
      'A renewal is counted from the day on which the term ends, whether you come early or late, and is twenty years at the most. What it costs stands in our published price list; nothing else is charged.',
    ),
  },
  {
    block: 'text',
    says: bilingual(
      '在与您商定之前，安放处一切照旧，我们会继续妥善看护，不会移动或处置。',
      'Until we have spoken with you everything stays as it is. We go on caring for the place, and move nothing.',
    ),
  },
  {
    block: 'choices',
    label: bilingual('您的打算', 'What you would like'),
    of: [
      bilingual('续期', 'Renew'),
      bilingual('迁往他处', 'Move elsewhere'),
      bilingual('生态安葬', 'Ecological burial'),
      bilingual('先商量', 'Talk first'),
    ],
  },
  {
    block: 'blanks',
    of: [
      bilingual('现在的联系电话', 'Your telephone now'),
      bilingual('现在的通信地址', 'Your address now'),
    ],
  },
  {
    block: 'text',
    says: bilingual(
      '请来电、来信，或把本页填好寄回。使用权人已去世的，请亲属带身份证件和关系证明来办理承继。',
      'Please call, write, or fill in this page and send it back. If the holder has died, a relative succeeds with an identity document and proof of the relation.',
    ),
  },
  { block: 'signatures', of: [bilingual('经办人', 'For the institution')], seal: true },
];

/** Before the term ends. */
export const expiryLetter = paper({
  name: 'expiry-letter',
  label: bilingual('使用期到期告知函', 'Letter: the term ends'),
  source: SOURCE,
  of: 'rightOfUse',
  for: FOR,
  about: all(
    isGranted,
    atLeast('until', today),
    atMost('until', after(today, FIRST_MONTHS, 'month')),
  ),
  blocks: letter(
    bilingual(
      '您好。您在本机构的墓位（格位），使用期将在下面所写的“使用期止”当天届满。特此提前告知，请您在方便的时候与我们联系。',
      'The term of your plot or niche with us ends on the day given below as “used until”. We write ahead of it, and ask you to get in touch when it suits you.',
    ),
  ),
});

/** After it ended. */
export const overdueLetter = paper({
  name: 'overdue-letter',
  label: bilingual('使用期已过告知函', 'Letter: the term is over'),
  source: SOURCE,
  of: 'rightOfUse',
  for: FOR,
  about: all(isGranted, below('until', today)),
  blocks: letter(
    bilingual(
      '您好。您在本机构的墓位（格位），使用期已在下面所写的“使用期止”当天届满，尚未办理续期。请您与我们联系，一起商量以后的安排。',
      'The term of your plot or niche with us ended on the day given below as “used until”, and was not renewed yet. Please get in touch, so that we find together how to go on.',
    ),
  ),
});
