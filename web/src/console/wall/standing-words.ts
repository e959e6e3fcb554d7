import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';

export const STANDING = {
  outdated: bilingual('与登记不一致，请换发', 'It says what is no longer on record: replace it'),
  resting: bilingual('安放（葬）在此', 'Who rests here'),
  placedOn: (day: string): Bilingual => bilingual(`${day} 安放（葬）`, `since ${day}`),
  answers: (agreed: number, of: number): Bilingual =>
    bilingual(`书面同意 ${agreed} / ${of}`, `Agreed in writing: ${agreed} of ${of}`),
  holderNotYet: bilingual('使用权人尚未同意。', 'The holder has not agreed yet.'),
  onFile: bilingual('已存同意书', 'on file'),
  noPaper: bilingual('没有书面', 'nothing in writing'),
  remove: bilingual('办理迁出', 'Remove'),
  fees: bilingual('维护管理费', 'Maintenance fee'),
  paidUntil: bilingual('已缴至', 'Paid until'),
  notKnown: bilingual('没有缴费登记', 'No payment on record'),
  owed: bilingual('待缴', 'To be paid'),
  price: bilingual('今日公布价格（每年）', 'Published today, for a year'),
  noPrice: bilingual('价格清单中没有对应项目', 'No item in the price list'),
  ahead: bilingual('已缴、尚未开始', 'Paid and not begun'),
  years: (years: number): Bilingual =>
    bilingual(`${years} 年`, `${years} ${years === 1 ? 'year' : 'years'}`),
  refund: bilingual(
    '使用权已经终止。尚未开始的整年是否退还，所读到的法规没有规定，按合同约定办理；本系统不自动退费。',
    'The right has ended. Whether years that have not begun are paid back, no norm that was read says: the contract decides. Nothing is paid back by itself.',
  ),
  notices: bilingual('到期告知', 'Notices of expiry'),
  notTold: bilingual('没有告知记录', 'Nothing on record'),
  overIsNoEnd: bilingual(
    '使用期已过。期满不等于收回：与家属商定之前，照旧看护，不移动、不处置骨灰。',
    'The term is over. That alone takes nothing away: until it is agreed with the family, the place is cared for as before, and nothing is moved.',
  ),
  allTold: bilingual(
    '各阶段都已告知。家属可以续期、迁出或者改为生态安葬；依法收回须有批准文书，并由本机构登记终止。',
    'The holder was told at every stage. The family may renew, move away, or choose an ecological burial; taking it back by law needs a paper that allows it, and is recorded as an end.',
  ),
  someNotTold: (stages: readonly Bilingual[]): Bilingual =>
    bilingual(
      `以下阶段没有告知到人：${stages.map(({ zh }) => zh).join('、')}。请先告知；期满以后没有告知过的，不能登记收回。`,
      `Nobody was told at: ${stages.map(({ en }) => en.toLowerCase()).join(', ')}. Tell the holder first; a right of which nobody was told after its end is not taken back.`,
    ),
  norms: bilingual(
    '一个使用周期 20 年，可以续期（民事发〔1998〕10号；民法典第七百零五条）。期满多久可以处理，所读到的法规没有写明，以当地规定为准。',
    'A cycle is twenty years and can be renewed (民事发〔1998〕10号; Civil Code art. 705). After how long anything may follow, no norm that was read says: the local rule decides.',
  ),
} as const;
