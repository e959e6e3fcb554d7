import { deathCertificateKind } from '@qingming/standard/codes/death.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import {
  cremationConfirmation,
  certificate,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { contact } from '@qingming/standard/records/person.ts';
import { codesOn } from '@qingming/standard/language/code-set.ts';
import { questionsOf } from '../../records/asked-field.ts';
import type { StepForm } from './step-form.ts';
import { contactChoices } from './step-context.ts';

const PAPER = ['kind', 'number', 'issuer', 'issuerName', 'issuedOn', 'scan'] as const;
const CONTACT = ['role', 'name', 'relation', 'phone', 'documentKind', 'identityNumber'] as const;
const RARE_CONTACT = ['address', 'workplace'] as const;

/** The form of the medical certificate that is issued on a day: the newest one in use then. */
const medicalKind = (today: string): string =>
  codesOn(deathCertificateKind, today).find(({ code }) => code.startsWith('medical'))?.code ?? '';

export const paperForms = {
  deathCertificate: {
    title: CASE_ACTS.deathCertificate,
    submit: bilingual('登记证明', 'Record the certificate'),
    path: 'death-certificate',
    fields: ({ today }) => {
      const ask = questionsOf(deathCertificate, today);
      return PAPER.map((name) => ask(name));
    },
    start: ({ today }) => ({ kind: medicalKind(today), issuer: '1', issuedOn: today }),
  },
  confirmation: {
    title: CASE_ACTS.confirmation,
    submit: bilingual('登记签字', 'Record the signature'),
    note: bilingual(
      '请当面核对签字人的证件，并请其在确认书上签字后再登记。',
      'Check the identity document of the person who signs, and see the form signed, before you record it.',
    ),
    path: 'confirmation',
    fields: (context) => {
      const ask = questionsOf(cremationConfirmation, context.today);
      return [
        ask('signatory', { choices: contactChoices(context) }),
        ask('identityChecked'),
        ask('signedAt', { required: false, folded: true, orNow: true }),
        ask('note', { folded: true }),
      ];
    },
    start: (context) => ({
      identityChecked: context.me,
      signatory: context.page.contacts[0]?.id ?? '',
    }),
  },
  contact: {
    title: bilingual('增加联系人', 'Add a contact'),
    submit: bilingual('增加', 'Add'),
    path: 'contacts',
    fields: ({ today }) => {
      const ask = questionsOf(contact, today);
      return [
        ...CONTACT.map((name) => ask(name)),
        ...RARE_CONTACT.map((name) => ask(name, { folded: true })),
      ];
    },
    start: () => ({ role: '3', documentKind: '' }),
  },
  certificate: {
    title: CASE_ACTS.certificate,
    submit: bilingual('开具', 'Issue'),
    note: bilingual(
      '请先核对姓名、证件号码和日期。开具后如需更改，须补发新证。',
      'Check name, number and dates first. Once issued, a change needs a new certificate.',
    ),
    path: 'certificate',
    fields: (context) => [
      questionsOf(certificate, context.today)('receivedBy', { choices: contactChoices(context) }),
    ],
  },
} satisfies Record<string, StepForm>;
