import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';

export const STANDING = {
  notices: bilingual('到期告知', 'Notices of the end'),
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
