import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  not,
  oneOf,
  type Operand,
  outer,
  present,
  val,
  was,
} from '../language/expression.ts';
import { rule } from '../language/record.ts';
import { isOverTheLimit } from './area-limit.ts';
import { MARKED_PRICES, REGULATION_2026, design } from './sources.ts';
import { same } from './unchanged.ts';

/** From this day no right is granted without its paper; what is older may be entered as it was. */
const ORDER_824 = val('2026-03-30');

export const isGranted: Expression = equal('state', val('granted'));
const isHeld: Expression = equal('state', val('held'));
export const isFromBefore: Expression = all(
  present('basis'),
  equal('basis', val('archive')),
  below('grantedOn', ORDER_824),
);

/** The plot is taken as it was in the version before: what was asked then is not asked again. */
const takenAlready: Expression = all(
  present(was('state')),
  same('state'),
  equal(was('plot'), 'plot'),
);
const asked = (check: Expression): Expression =>
  any(not(oneOf('state', 'held', 'granted')), takenAlready, check);

const another = (where: Expression): Expression =>
  exists(
    'rightOfUse',
    all(equal('plot', outer('plot')), differ('id', outer('id')), where),
    'institution',
  );
const itsPlot = (where: Expression): Expression =>
  exists('plot', all(equal('id', outer('plot')), where), 'institution');

/** Inside a price item: its list holds on a day, which is told from inside the list. */
export const isListedOn = (on: Operand): Expression =>
  exists(
    'priceList',
    all(
      equal('id', outer('list')),
      oneOf('state', '9', '8'),
      atMost('effectiveFrom', on),
      any(absent('effectiveUntil'), below(on, 'effectiveUntil')),
    ),
    'institution',
  );

/** Of a right and its plot: nobody else has it, it may be used, it is lawful, and its price was published. */
export const plotRules = [
  rule(
    'a-plot-is-held-for-one',
    {
      zh: '该墓位（格位）已为他人预留；请另选，或待预留期满。',
      en: 'This plot or niche is held for somebody else; choose another, or wait until the hold ends.',
    },
    asked(not(another(all(isHeld, below(outer('recordedAt'), 'heldUntil'))))),
    { atOriginOnly: true, waitsFor: 'plot' },
  ),
  rule(
    'a-plot-with-a-right-is-not-free',
    {
      zh: '该墓位（格位）已有使用权；终止以后方可另行授予。',
      en: 'There is a right on this plot or niche; it has to end before another is granted.',
    },
    asked(not(another(isGranted))),
    { atOriginOnly: true, waitsFor: 'plot' },
  ),
  rule(
    'the-plot-is-in-use',
    {
      zh: '该墓位（格位）暂停使用或不再使用，或所在区已关闭；请另选。',
      en: 'This plot or niche is out of use, or its area is closed; choose another.',
    },
    any(
      isFromBefore,
      asked(
        itsPlot(
          all(
            equal('state', val('usable')),
            not(
              exists(
                'burialArea',
                all(equal('id', outer('area')), equal('closed', val(true))),
                'institution',
              ),
            ),
          ),
        ),
      ),
    ),
    { atOriginOnly: true },
  ),
  rule(
    'no-right-on-a-plot-above-the-limit',
    {
      zh: '该墓位超过面积限额，不能再授予使用权；原有使用权可以继续使用和续期。',
      en: 'This plot is above the limit of its area, so no right is granted on it; one from before goes on and is renewed.',
    },
    any(
      not(isGranted),
      isFromBefore,
      takenAlready,
      itsPlot(
        all(
          equal('oversize', val(false)),
          any(
            absent('landArea'),
            not(
              isOverTheLimit({
                plot: (name, depth) => outer(name, depth),
                on: (depth) => outer('grantedOn', depth + 1),
              }),
            ),
          ),
        ),
      ),
    ),
    {
      atOriginOnly: true,
      source: '民事发〔1998〕10号 no. 4; provincial regulations on cemeteries',
    },
  ),
  rule(
    'the-price-is-published',
    {
      zh: '使用费高于价格清单公布的价格，或该墓位（格位）没有对应的收费项目；请核对。',
      en: 'The fee is above the published price, or the plot or niche has no item in the price list in force; check it.',
    },
    any(
      not(isGranted),
      isFromBefore,
      equal('price', val(0)),
      all(present(was('price')), same('price'), takenAlready),
      itsPlot(
        exists(
          'priceItem',
          all(
            equal('code', outer('itemCode')),
            equal('offered', val(true)),
            atLeast('price', outer('price', 2)),
            // The right is two records out of the item, and three out of its list.
            isListedOn(outer('grantedOn', 3)),
          ),
          'institution',
        ),
      ),
    ),
    { atOriginOnly: true, source: `${REGULATION_2026} art. 43; ${MARKED_PRICES}` },
  ),
  rule(
    'a-right-stays-on-its-plot',
    {
      zh: '使用权不能改到另一墓位（格位）；请终止后重新授予。',
      en: 'A right is not moved to another plot or niche; end it, and grant another.',
    },
    any(absent(was('plot')), equal(was('plot'), 'plot')),
    {
      source: design('who moves ashes ends one right and begins another, so that both can be read'),
    },
  ),
] as const;
