import { flag, integer, optional, text } from '../language/element.ts';
import { whereabouts } from '../language/free-text.ts';
import { all, any, atLeast, absent, el, present, val, when } from '../language/expression.ts';
import { overlay } from '../language/overlay.ts';
import { rule } from '../language/record.ts';
import { design } from '../records/sources.ts';

/** What Shandong asks beyond the national standard: an example that its node loads. */
export const shandong = overlay({
  province: '370000',
  version: '2026.1',
  source:
    'this standard: an example of a provincial overlay, after local forms of village registration',
  add: {
    decedent: {
      village: optional(
        text('村（居）委会', "Village or residents' committee", {
          ...whereabouts,
          maxLength: 60,
          source: 'observed: funeral-home system (jmdz), address: village',
        }),
      ),
    },
    farewell: {
      bearers: optional(
        integer('抬灵人数', 'Bearers', {
          min: 0,
          max: 16,
          source: design('an example: how many carry the coffin'),
        }),
      ),
      carriedByFamily: optional(
        flag('亲属抬灵', 'Carried by the family', {
          source: design('an example: who carries the coffin'),
        }),
      ),
    },
  },
  tighten: {
    decedent: {
      age: { max: 125 },
    },
    ashesPlacement: { weight: { max: 8000 } },
  },
  rules: {
    decedent: [
      // Whoever died of something died somewhere; a limb or the bones of a grave did not.
      rule(
        'death-place-given',
        { zh: '请填写死亡地点。', en: 'Enter the place of death.' },
        any(absent('deathCause'), present('deathPlace')),
      ),
      rule(
        'village-needs-household',
        {
          zh: '填写村（居）委会时须填写户口所在地。',
          en: "A village or residents' committee needs the household registration.",
        },
        when(present('local.village'), present('household')),
      ),
    ],
    farewell: [
      rule(
        'enough-bearers',
        { zh: '抬灵人数须为 4 人以上。', en: 'At least 4 people carry the coffin.' },
        any(
          absent('local.bearers'),
          all(present('local.bearers'), atLeast(el('local.bearers'), val(4))),
        ),
      ),
    ],
  },
});
