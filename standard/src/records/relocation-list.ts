import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  type Expression,
  includingVoided,
  not,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { type Rule, rule } from '../language/record.ts';
import { design } from './sources.ts';

const SINCE = '2026.3';

/** From inside a part of a relocation: it is under way. */
export const underWay: Expression = exists(
  'relocation',
  all(equal('id', outer('root')), equal('state', val('open'))),
  'institution',
);

/** From inside a record of a case: the body is on the list of a relocation that is under way. */
export const onOpenList = (more: Expression = all()): Expression =>
  exists('relocationLine', all(equal('forCase', outer('root')), underWay, more), 'institution');

const SAYS = {
  zh: '这位逝者在未结束的倒库清单上，须逐一核对、结束倒库后，才能移交、火化或改动位置。',
  en: 'This person is on the list of a relocation that is not closed. Scan everyone and close it first; until then nobody on it is handed over, cremated or moved otherwise.',
};
const zhenAn = design(
  'after a compressor failed and bodies were moved, the wrong one was handed over (西安, 2019)',
);

const body = equal('subject', val('body'));
const leaves = all(
  present('endedBy'),
  not(equal('endedBy', val('moved'))),
  any(absent(was('endedBy')), differ(was('endedBy'), 'endedBy')),
);
const isNewHere = all(
  absent('until'),
  any(absent(was('since')), differ(was('since'), 'since'), differ(was('place'), 'place')),
);
/** It was scanned into this place at this moment. */
const scannedIn = onOpenList(all(equal('to', outer('place')), equal('inAt', outer('since'))));
const intoItsPlaces = exists(
  'relocationPlace',
  all(equal('place', outer('place')), underWay),
  'institution',
);

/** What a relocation asks of every stay: whoever is on its list is moved by its scans alone. */
export const custodyDuringRelocation: readonly Rule[] = [
  rule(
    'nobody-on-a-list-leaves',
    SAYS,
    includingVoided(when(all(body, any(leaves, equal('voided', val(true)))), not(onOpenList()))),
    { since: SINCE, atOriginOnly: true, source: zhenAn, waitsFor: 'place', besideOwnKind: true },
  ),
  rule(
    'moved-by-the-scans-of-the-relocation',
    {
      zh: '此处正在倒库：清单上的逝者须由两人扫描移出、移入，其他逝者暂不能移入。',
      en: 'A relocation is under way here: those on its list are moved by the scans of two people, and nobody else is brought in.',
    },
    when(all(body, isNewHere), any(scannedIn, all(not(onOpenList()), not(intoItsPlaces)))),
    { since: SINCE, atOriginOnly: true, source: zhenAn, waitsFor: 'place', besideOwnKind: true },
  ),
  rule(
    'no-body-into-a-cabinet-out-of-order',
    {
      zh: '该柜位已停用，不能放入；请另选柜位。',
      en: 'This cabinet is out of order and takes nobody; choose another.',
    },
    when(
      all(body, isNewHere),
      not(
        exists(
          'place',
          all(
            equal('id', outer('place')),
            equal('kind', val('cold-cabinet')),
            equal('inUse', val(false)),
          ),
          'institution',
        ),
      ),
    ),
    { since: SINCE, atOriginOnly: true, waitsFor: 'place', besideOwnKind: true },
  ),
];

/** No fire begins for whoever is on a list. */
export const noCremationDuringRelocation: Rule = rule(
  'no-cremation-during-a-relocation',
  SAYS,
  when(absent(was('startedAt')), not(onOpenList())),
  { since: SINCE, atOriginOnly: true, source: zhenAn },
);

/** A cabinet that holds somebody who is on no list is not put out of order. */
export const emptiedBeforeOutOfOrder: Rule = rule(
  'a-cabinet-that-holds-somebody-is-relocated-first',
  {
    zh: '柜内有逝者，不能直接停用；请先就此柜位开始倒库。',
    en: 'Somebody lies in this cabinet; begin a relocation for it before it is put out of order.',
  },
  when(
    all(
      equal('kind', val('cold-cabinet')),
      equal('inUse', val(false)),
      any(absent(was('inUse')), equal(was('inUse'), val(true))),
    ),
    not(
      exists(
        'custody',
        all(equal('place', outer('id')), body, absent('until'), not(onOpenList(absent('inAt')))),
        'institution',
      ),
    ),
  ),
  { since: SINCE, atOriginOnly: true, waitsFor: 'id' },
);
