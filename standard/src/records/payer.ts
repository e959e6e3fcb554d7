import { optional, text } from '../language/element.ts';
import { design } from './sources.ts';

/** Whoever brings the money need be no contact of the case: a relative, a friend, an office. */
export const payerName = (since?: string) =>
  optional(
    text('交款人姓名', 'Name of the payer', {
      classification: 'personal',
      purpose: 'settlement',
      mask: 'name',
      maxLength: 60,
      help: {
        zh: '交款人不是联系人时填写',
        en: 'Where the payer is none of the contacts',
      },
      source: design('several relatives share one bill, and each receipt names its payer'),
      ...(since === undefined ? {} : { since }),
    }),
  );
