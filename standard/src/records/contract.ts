import { file, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  equal,
  exists,
  notFuture,
  outer,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { accounts, serviceContract } from './retention.ts';
import { CODE_496, design } from './sources.ts';
import { same, stays, staysOnceGiven } from './unchanged.ts';
import { worksThereAt } from './works-there.ts';

/** What a family and an institution agreed on: an estimate that was accepted, signed by both. */
export const contract = record(
  'contract',
  { zh: '殡仪服务合同', en: 'Service contract' },
  {
    source: `${CODE_496}; ${design('services are ordered in writing before they are charged')}`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'HT' }],
    presentation: { summary: ['total', 'signedAt'] },
    elements: {
      number: text('合同编号', 'Contract number', {
        given: true,
        maxLength: 24,
        source: design('what was signed can be named'),
      }),
      estimate: link('estimate', '费用预算单', 'Estimate', {
        source: design('the contract is the estimate that was accepted'),
      }),
      amends: optional(
        link('contract', '补充的合同', 'Supplements', {
          source: design('a contract changes by another that both sign'),
        }),
      ),
      total: money('合同金额', 'Contract amount', {
        source: design('what the family agreed to pay, before waivers'),
      }),
      signedBy: link('contact', '签约人', 'Signed by', {
        source: design('who orders the services'),
      }),
      signedFor: link('staff', '本单位签约人', 'Signed for the institution by', {
        source: design('who agrees on behalf of the institution'),
      }),
      signedAt: instant('签订时间', 'Signed', { source: design('from when both are bound') }),
      signature: optional(
        file('签字件', 'Signed paper', {
          classification: 'personal',
          purpose: 'proof of what was agreed',
          source: design('the paper that both signed'),
        }),
      ),
      copyGivenAt: optional(
        instant('交付合同文本时间', 'Copy handed over', {
          source: design('a family takes home what it signed'),
        }),
      ),
    },
    unique: [
      {
        name: 'contract-number-once',
        elements: ['number'],
        says: { zh: '该合同编号已被使用。', en: 'This contract number is in use already.' },
      },
      {
        name: 'an-estimate-is-signed-once',
        elements: ['estimate'],
        says: {
          zh: '该预算单已签订合同。',
          en: 'The contract of this estimate was signed already.',
        },
      },
      {
        name: 'one-main-contract',
        elements: ['root'],
        where: absent('amends'),
        says: {
          zh: '本业务已有合同；变更请签订补充协议。',
          en: 'The case has a contract; a change needs a supplementary agreement.',
        },
      },
    ],
    rules: [
      rule(
        'a-contract-is-its-estimate',
        {
          zh: '合同须与家属同意的预算单一致：金额、签约人、签订时间。',
          en: 'A contract says what the accepted estimate says: the amount, who signed, and when.',
        },
        exists(
          'estimate',
          all(
            equal('id', outer('estimate')),
            equal('state', val('accepted')),
            equal('total', outer('total')),
            equal('decidedBy', outer('signedBy')),
            equal('decidedAt', outer('signedAt')),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'a-supplement-follows-its-contract',
        {
          zh: '补充协议须补充本业务的原合同，且不能早于原合同签订。',
          en: 'A supplement names the first contract of the case, and is not signed before it.',
        },
        any(
          absent('amends'),
          exists(
            'contract',
            all(
              equal('id', outer('amends')),
              absent('amends'),
              atMost('signedAt', outer('signedAt')),
            ),
          ),
        ),
      ),
      rule(
        'what-was-signed-stays',
        {
          zh: '合同已签订，内容不能改动；变更请签订补充协议。',
          en: 'A signed contract stays as it is; a change needs a supplementary agreement.',
        },
        any(
          absent(was('signedAt')),
          all(
            same('estimate'),
            stays('amends'),
            same('total'),
            same('signedBy'),
            same('signedFor'),
            same('signedAt'),
            staysOnceGiven('copyGivenAt'),
          ),
        ),
      ),
      rule(
        'a-contract-is-never-voided',
        {
          zh: '已签订的合同不能作废；变更请签订补充协议。',
          en: 'A signed contract cannot be voided; a change needs a supplementary agreement.',
        },
        equal('voided', val(false)),
      ),
      rule(
        'copy-given-after-signing',
        {
          zh: '交付时间不能早于签订时间。',
          en: 'The copy cannot be handed over before the contract is signed.',
        },
        any(absent('copyGivenAt'), atMost('signedAt', 'copyGivenAt')),
      ),
      rule(
        'contract-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('signedAt'), notFuture('copyGivenAt')),
      ),
      worksThereAt('contract-signer-had-not-left', 'signedAt', 'signedFor'),
    ],
  },
);
