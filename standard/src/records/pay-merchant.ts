import { paymentMethod } from '../codes/money.ts';
import { code, date, flag, link, text } from '../language/element.ts';
import { all, any, equal, oneOf, present, val } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { ownRecords, serviceContract } from './retention.ts';
import { design } from './sources.ts';
import { sameFromTheFirst } from './unchanged.ts';

/** A merchant number under which an institution is paid online, and who answers for that money. */
export const payMerchant = record(
  'payMerchant',
  { zh: '线上收款商户', en: 'Merchant for online payments' },
  {
    source: design(
      'WeChat Pay, Alipay and UnionPay know an institution by the number of its merchant',
    ),
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: serviceContract,
    title: 'merchant',
    presentation: {
      called: { zh: '线上收款商户', en: 'Merchants for online payments' },
      group: 'prices',
      columns: ['method', 'keeper', 'from', 'inUse'],
    },
    elements: {
      method: code('支付渠道', 'Payment channel', paymentMethod, {
        source: design('the payment system that knows the merchant'),
      }),
      merchant: text('商户号', 'Merchant number', {
        maxLength: 32,
        pattern: '^[0-9A-Za-z]{4,32}$',
        example: '1900000001',
        source: design(
          'given by the payment system; its keys are in the configuration of the node',
        ),
      }),
      keeper: link('staff', '线上收款负责人', 'Who answers for it', {
        source: design('whoever takes money answers for it; online payments have no counter'),
      }),
      from: date('启用日期', 'In use from', {
        source: design('the bills of earlier days are of another system'),
      }),
      inUse: flag('启用', 'In use', {
        source: design('families are offered what is in use'),
      }),
    },
    unique: [
      {
        name: 'merchant-number-once',
        elements: ['method', 'merchant'],
        everywhere: true,
        says: {
          zh: '该商户号已登记；一个商户号只属于一家机构。',
          en: 'This merchant number is recorded already; it belongs to one institution.',
        },
      },
      {
        name: 'one-merchant-in-use',
        elements: ['institution', 'method'],
        where: equal('inUse', val(true)),
        says: {
          zh: '该渠道已有启用的商户；请先停用原商户。',
          en: 'Another merchant of this channel is in use; put it out of use first.',
        },
      },
    ],
    rules: [
      rule(
        'merchant-is-of-a-payment-system',
        {
          zh: '线上收款商户的支付渠道只能是微信支付、支付宝或银联二维码。',
          en: 'A merchant for online payments is one of WeChat Pay, Alipay or UnionPay.',
        },
        oneOf('method', '5', '6', '7'),
      ),
      rule(
        'merchant-stays-itself',
        {
          zh: '支付渠道和商户号不能改动，也不能作废；不再使用的请停用，另行登记新的商户。',
          en: 'Channel and merchant number stay, and it is not voided; put one that is not used any more out of use and record another.',
        },
        all(
          sameFromTheFirst('method'),
          sameFromTheFirst('merchant'),
          any(equal('voided', val(false)), all(present('voided'), equal('inUse', val(false)))),
        ),
      ),
    ],
  },
);
