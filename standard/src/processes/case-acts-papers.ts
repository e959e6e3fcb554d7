import { act, ask, NOW, STAFF } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { all, equal, not, oneOf, val } from '../language/expression.ts';
import { certificate, cremationConfirmation, deathCertificate } from '../records/papers.ts';
import { isAbout, REMAINS } from '../records/case-subject.ts';
import { proof } from '../records/proof.ts';
import { beforeCremation, confirmed, cremated, validCertificate } from './case-conditions.ts';
import { released } from './case-holds.ts';

export const paperActs = {
  'death-certificate': act({
    name: 'death-certificate',
    label: bilingual('登记死亡证明', 'Record the death certificate'),
    submit: bilingual('登记证明', 'Record the certificate'),
    done: bilingual('登记死亡证明', 'recorded the death certificate'),
    on: deathCertificate.kind,
    verb: 'create',
    from: not(isAbout(...REMAINS)),
    asks: [
      ask(deathCertificate, 'kind', { start: { firstValid: ['medical-2026', 'medical'] } }),
      ask(deathCertificate, 'number', {
        optional: true,
        help: bilingual(
          '不填写的，为逝者的证件号码',
          'The identity number of the person, when left empty',
        ),
      }),
      ask(deathCertificate, 'issuer', { start: { value: '1' } }),
      ask(deathCertificate, 'issuerName'),
      ask(deathCertificate, 'issuedOn', { start: { known: 'today' } }),
      ask(deathCertificate, 'scan'),
      ask(deathCertificate, 'verified'),
      ask(deathCertificate, 'name', { folded: true }),
      ask(deathCertificate, 'sex', { folded: true }),
      ask(deathCertificate, 'identityNumber', { folded: true }),
      ask(deathCertificate, 'diedOn', { folded: true }),
      ask(deathCertificate, 'medium', { folded: true }),
      ask(deathCertificate, 'checkedBy', { otherwise: STAFF, folded: true }),
      ask(deathCertificate, 'replaces', { folded: true }),
    ],
    handler: 'recordCertificate',
  }),
  proof: act({
    name: 'proof',
    label: bilingual('登记其他证明', 'Record another paper'),
    submit: bilingual('登记', 'Record it'),
    done: bilingual('登记其他证明', 'recorded another paper'),
    on: proof.kind,
    verb: 'create',
    asks: [
      ask(proof, 'kind'),
      ask(proof, 'issuer'),
      ask(proof, 'number'),
      ask(proof, 'issuedOn', { start: { known: 'today' } }),
      ask(proof, 'scan'),
      ask(proof, 'verified'),
      ask(proof, 'checkedBy', { otherwise: STAFF, folded: true }),
      ask(proof, 'note', { folded: true }),
    ],
  }),
  confirmation: act({
    name: 'confirmation',
    label: bilingual('登记火化确认书', 'Record the consent form'),
    submit: bilingual('登记签字', 'Record the signature'),
    note: bilingual(
      '请当面核对签字人的证件，并请其在确认书上签字后再登记。',
      'Check the identity document of the person who signs, and see the form signed, before you record it.',
    ),
    done: bilingual('登记火化确认书', 'recorded the consent form'),
    on: cremationConfirmation.kind,
    verb: 'create',
    from: all(beforeCremation, not(confirmed)),
    checked: true,
    asks: [
      ask(cremationConfirmation, 'signatory', { start: { known: 'firstChoice' } }),
      ask(cremationConfirmation, 'identityChecked', { start: { known: 'name' } }),
      ask(cremationConfirmation, 'signedAt', { otherwise: NOW, folded: true }),
      ask(cremationConfirmation, 'note', { folded: true }),
    ],
  }),
  certificate: act({
    name: 'certificate',
    label: bilingual('开具火化证明', 'Issue the cremation certificate'),
    submit: bilingual('开具', 'Issue'),
    note: bilingual(
      '请先核对姓名、证件号码和日期。开具后如需更改，须补发新证。',
      'Check name, number and dates first. Once issued, a change needs a new certificate.',
    ),
    done: bilingual('开具火化证明', 'issued the cremation certificate'),
    on: certificate.kind,
    verb: 'create',
    always: true,
    from: all(cremated, not(validCertificate)),
    needs: [released('papers', 'no-papers-under-hold')],
    asks: [ask(certificate, 'receivedBy')],
    handler: 'issueCertificate',
  }),
  'certificate/reissue': act({
    name: 'certificate/reissue',
    label: bilingual('补发火化证明', 'Reissue the certificate'),
    submit: bilingual('作废原证并补发', 'Cancel the old one and reissue'),
    done: bilingual('因补发作废火化证明', 'cancelled the certificate for a new one'),
    on: certificate.kind,
    verb: 'revise',
    names: 'cancels',
    always: true,
    from: oneOf('state', 'issued', 'collected'),
    needs: [released('papers', 'no-papers-under-hold')],
    asks: [],
    moves: {
      element: 'state',
      steps: [
        ['issued', 'cancelled'],
        ['collected', 'cancelled'],
      ],
    },
    reason: bilingual('补发原因', 'Reason for the reissue'),
    handler: 'reissueCertificate',
  }),
  'certificate/collect': act({
    name: 'certificate/collect',
    label: bilingual('登记证明领取', 'Record collection of the certificate'),
    submit: bilingual('登记领取', 'Record collection'),
    done: bilingual('登记证明领取', 'recorded the collection of the certificate'),
    on: certificate.kind,
    verb: 'revise',
    names: 'certificate',
    always: true,
    from: equal('state', val('issued')),
    needs: [released('papers', 'no-papers-under-hold')],
    asks: [
      ask(certificate, 'receivedBy', {
        optional: false,
        label: bilingual('领取人', 'Collected by'),
      }),
    ],
    moves: { element: 'state', steps: [['issued', 'collected']] },
    handler: 'collectCertificate',
  }),
} as const;
