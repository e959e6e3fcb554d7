import { deathCertificateKind } from '@qingming/standard/codes/death.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
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

const PAPER = ['kind', 'number', 'issuer', 'issuerName', 'issuedOn'] as const;
const CONTACT = ['role', 'name', 'relation', 'phone', 'documentKind', 'identityNumber'] as const;
const RARE_CONTACT = ['address', 'workplace'] as const;

/** The form of the medical certificate that is issued on a day: the newest one in use then. */
const medicalKind = (today: string): string =>
  codesOn(deathCertificateKind, today).find(({ code }) => code.startsWith('medical'))?.code ?? '';

export const paperForms = {
  deathCertificate: {
    title: deathCertificate.label,
    submit: bilingual('登记证明', 'Register the certificate'),
    path: 'death-certificate',
    fields: ({ today }) => {
      const ask = questionsOf(deathCertificate, today);
      return PAPER.map((name) => ask(name));
    },
    start: ({ today }) => ({ kind: medicalKind(today), issuer: '1', issuedOn: today }),
  },
  confirmation: {
    title: cremationConfirmation.label,
    submit: bilingual('登记签字', 'Register the signature'),
    note: bilingual(
      '请当面核对签字人的证件，并请其在确认书上签字后再登记。',
      'Check the document of whoever signs, and see the paper signed, before you register it.',
    ),
    path: 'confirmation',
    fields: (context) => {
      const ask = questionsOf(cremationConfirmation, context.today);
      return [
        ask('signatory', { choices: contactChoices(context) }),
        ask('identityChecked'),
        ask('signedAt', { required: false, folded: true }),
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
    title: bilingual('出具火化证明', 'Issue the cremation certificate'),
    submit: bilingual('出具', 'Issue'),
    note: bilingual(
      '请先核对姓名、证件号码和日期。出具后如需更改，须补发新证。',
      'Check name, number and dates first. Once issued, a change needs a new certificate.',
    ),
    path: 'certificate',
    fields: (context) => [
      questionsOf(certificate, context.today)('receivedBy', { choices: contactChoices(context) }),
    ],
  },
} satisfies Record<string, StepForm>;
