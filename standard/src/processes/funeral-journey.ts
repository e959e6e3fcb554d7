import { absent, all, any, differ, equal, exists, present, val } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import { type Need, process } from '../language/process.ts';
import type { RecordDefinition } from '../language/record.ts';
import { cremation } from '../records/cremation.ts';
import { ashesPlacement } from '../records/ashes-placement.ts';
import { funeralCase } from '../records/funeral-case.ts';
import { cremationConfirmation } from '../records/papers.ts';
import { MZT141, NOTICE_2024, REGULATION_2026 } from '../records/sources.ts';
import { transport } from '../records/steps.ts';

const body = equal('subject', val('body'));
const notCancelled = differ('state', val('3'));
const bodyInCare = exists('custody', all(body, absent('until')));
const handedOver = exists('custody', all(body, equal('endedBy', val('handed-over'))));
const cremated = exists('cremation', present('finishedAt'));
/** A body that the family took elsewhere is neither cremated nor certified here. */
const unlessHandedOver = (done: Expression): Expression => any(handedOver, done);

/** What a rule of the step's record says, asked before the form is opened. */
function fromRule(definition: RecordDefinition, name: string): Need {
  const found = definition.rules.find((rule) => rule.name === name);
  if (found === undefined) throw new Error(`${definition.kind} has no rule "${name}"`);
  return { check: found.check, says: found.says };
}

/** What a rule asks once its condition holds: "if closed, then this" becomes this. */
function thenOf(definition: RecordDefinition, name: string): Need {
  const { check, says } = fromRule(definition, name);
  const then = check.op === 'any' ? check.of[1] : undefined;
  if (then === undefined) throw new Error(`the rule "${name}" has no condition`);
  return { check: then, says };
}

const inCare: Need = {
  check: bodyInCare,
  says: { zh: '遗体尚未入馆或已离馆。', en: 'The body is not in care.' },
};
const hasContact: Need = {
  check: exists('contact'),
  says: { zh: '尚未登记联系人。', en: 'No contact is recorded yet.' },
};
const afterCremation = fromRule(ashesPlacement, 'placement-after-cremation');

/** From reception to closing: what is done, what comes next and what is still missing. */
export const funeralJourney = process({
  name: 'funeralJourney',
  label: { zh: '殡仪服务流程', en: 'The funeral journey' },
  source: `${MZT141}; ${REGULATION_2026}; ${NOTICE_2024}`,
  of: 'funeralCase',
  acts: [],
  outOfTurn: {
    zh: '此业务目前不能办理这一步；请刷新后查看下一步。',
    en: 'The case is not at this step. Read the page again to see what comes next.',
  },
  steps: [
    {
      name: 'reception',
      label: { zh: '受理登记', en: 'Reception' },
      record: 'decedent',
      required: true,
      done: all(exists('decedent'), exists('contact')),
      needs: [],
    },
    {
      name: 'deathCertificate',
      label: { zh: '死亡证明', en: 'Death certificate' },
      record: 'deathCertificate',
      required: true,
      done: exists('deathCertificate'),
      needs: [],
    },
    {
      name: 'tag',
      label: { zh: '遗体标签', en: 'Tag' },
      record: 'tag',
      required: true,
      done: exists('tag', body),
      needs: [],
    },
    {
      name: 'transport',
      label: { zh: '遗体接运', en: 'Transport' },
      record: 'transport',
      required: false,
      done: exists('transport', all(notCancelled, present('arrivedAt'))),
      needs: [fromRule(transport, 'no-transport-without-certificate')],
    },
    {
      name: 'storage',
      label: { zh: '遗体存放', en: 'Storage' },
      record: 'custody',
      required: true,
      done: exists('custody', body),
      needs: [
        {
          check: exists('tag', body),
          says: {
            zh: '须先打印并系挂遗体标签。',
            en: 'The body’s tag is printed and tied on first.',
          },
        },
      ],
    },
    {
      name: 'preparation',
      label: { zh: '遗体整容', en: 'Cosmetic preparation' },
      record: 'preparation',
      required: false,
      done: exists('preparation', all(notCancelled, present('finishedAt'))),
      needs: [inCare],
    },
    {
      name: 'vigil',
      label: { zh: '守灵', en: 'Vigil' },
      record: 'vigil',
      required: false,
      done: exists('vigil', equal('state', val('2'))),
      needs: [],
    },
    {
      name: 'farewell',
      label: { zh: '遗体告别', en: 'Farewell' },
      record: 'farewell',
      required: false,
      done: exists('farewell', equal('state', val('2'))),
      needs: [],
    },
    {
      name: 'confirmation',
      label: { zh: '火化确认', en: 'Cremation consent' },
      record: cremationConfirmation.kind,
      required: true,
      done: unlessHandedOver(exists('cremationConfirmation')),
      needs: [hasContact],
    },
    {
      name: 'cremation',
      label: { zh: '遗体火化', en: 'Cremation' },
      record: 'cremation',
      required: true,
      done: unlessHandedOver(cremated),
      needs: [
        fromRule(cremation, 'no-cremation-without-certificate'),
        fromRule(cremation, 'no-cremation-without-confirmation'),
        inCare,
      ],
    },
    {
      name: 'ashesPlacement',
      label: { zh: '骨灰去向', en: 'Where the ashes go' },
      record: 'ashesPlacement',
      required: true,
      done: unlessHandedOver(exists('ashesPlacement')),
      needs: [afterCremation],
    },
    {
      name: 'settlement',
      label: { zh: '结算', en: 'Settlement' },
      record: 'bill',
      required: true,
      done: exists('bill', equal('state', val('settled'))),
      needs: [
        {
          check: exists('bill'),
          says: { zh: '尚未开立账单。', en: 'There is no bill yet.' },
        },
      ],
    },
    {
      name: 'certificate',
      label: { zh: '火化证明', en: 'Cremation certificate' },
      record: 'certificate',
      required: true,
      done: unlessHandedOver(
        exists('certificate', any(equal('state', val('issued')), equal('state', val('collected')))),
      ),
      needs: [
        {
          check: afterCremation.check,
          says: {
            zh: '火化完成后方可出具证明。',
            en: 'A certificate is issued after the cremation is finished.',
          },
        },
      ],
    },
    {
      name: 'closing',
      label: { zh: '办结', en: 'Closing' },
      record: 'funeralCase',
      required: true,
      done: equal('state', val('1')),
      needs: [
        thenOf(funeralCase, 'body-accounted-for'),
        thenOf(funeralCase, 'ashes-accounted-for'),
        thenOf(funeralCase, 'bill-accounted-for'),
        thenOf(funeralCase, 'papers-accounted-for'),
      ],
    },
  ],
});
