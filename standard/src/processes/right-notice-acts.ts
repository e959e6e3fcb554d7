import { act, ask, STAFF, TODAY } from '../language/act.ts';
import { bilingual } from '../language/bilingual.ts';
import { after, all, atMost, day, equal, oneOf, val } from '../language/expression.ts';
import { rightNotice } from '../records/right-notice.ts';
import { endsWithin, FIRST_NOTICE_MONTHS } from './notices-due.ts';

const BY = { by: 'burials.rights' } as const;
/** Nobody is told more than two years ahead. */
const tell = {
  on: rightNotice.kind,
  verb: 'create',
  always: true,
  ...BY,
  from: endsWithin(FIRST_NOTICE_MONTHS),
  worked: ['stage', 'termEnd'],
} as const;
const RECENT_MONTHS = 3;
/** What comes of a letter comes within three months; later it is a notice of its own. */
const isRecent = atMost(day('recordedAt'), after('toldOn', RECENT_MONTHS, 'month'));
const onALetter = {
  on: rightNotice.kind,
  verb: 'revise',
  always: true,
  ...BY,
  from: all(equal('outcome', val('sent')), isRecent),
} as const;
const when = ask(rightNotice, 'toldOn', { otherwise: TODAY, folded: true });
const answer = ask(rightNotice, 'note');

/** The holder is told before the term ends, in the way in which they are reached. */
export const rightNoticeActs = {
  'tell-by-telephone': act({
    name: 'tell-by-telephone',
    label: bilingual('电话告知到期', 'Tell by telephone'),
    submit: bilingual('登记告知', 'Record it'),
    note: bilingual(
      '本系统不代发短信。无人接听、号码有误的也请登记，便于改用信函。',
      'The platform sends no messages. Record it too when nobody answers or the number is wrong, so that a letter follows.',
    ),
    done: bilingual('电话告知到期', 'told the holder by telephone'),
    ...tell,
    asks: [
      ask(rightNotice, 'outcome', {
        choose: oneOf('outcome', 'reached', 'no-answer', 'no-such-number'),
        start: { value: 'reached' },
      }),
      ask(rightNotice, 'toldName', {
        when: equal('outcome', val('reached')),
        optional: false,
      }),
      answer,
      when,
    ],
    sets: { way: { value: 'telephone' }, toldBy: STAFF },
  }),
  'send-letter': act({
    name: 'send-letter',
    label: bilingual('登记信函已寄出', 'Record that the letter was sent'),
    submit: bilingual('已寄出', 'It was sent'),
    note: bilingual(
      '先打印到期告知函，盖章后寄出。',
      'Print the letter first; it is stamped and sent.',
    ),
    done: bilingual('寄出到期告知函', 'sent the letter'),
    ...tell,
    asks: [when],
    sets: { way: { value: 'letter' }, outcome: { value: 'sent' }, toldBy: STAFF },
  }),
  'tell-in-person': act({
    name: 'tell-in-person',
    label: bilingual('当面告知到期', 'Tell in person'),
    submit: bilingual('登记告知', 'Record it'),
    done: bilingual('当面告知到期', 'told the holder in person'),
    ...tell,
    asks: [ask(rightNotice, 'toldName', { optional: false }), answer, when],
    sets: { way: { value: 'in-person' }, outcome: { value: 'reached' }, toldBy: STAFF },
  }),
  'post-notice': act({
    name: 'post-notice',
    label: bilingual('登记已张贴告知', 'Record that a notice was posted'),
    submit: bilingual('已张贴', 'It was posted'),
    note: bilingual(
      '电话、信函都找不到人时，在墓位（格位）处张贴；不写逝者姓名。',
      'At the plot or niche, when neither letter nor telephone reaches anybody; without the name of who rests there.',
    ),
    done: bilingual('张贴到期告知', 'posted a notice'),
    ...tell,
    asks: [when, answer],
    sets: { way: { value: 'posted' }, outcome: { value: 'posted' }, toldBy: STAFF },
  }),
  'letter-answered': act({
    name: 'letter-answered',
    label: bilingual('登记信函已有答复', 'Record the answer to the letter'),
    done: bilingual('登记信函答复', 'recorded the answer to the letter'),
    ...onALetter,
    asks: [ask(rightNotice, 'toldName', { optional: false }), answer],
    moves: { element: 'outcome', steps: [['sent', 'reached']] },
  }),
  'void-notice': act({
    name: 'void-notice',
    label: bilingual('作废告知登记', 'Void an entry of a notice'),
    note: bilingual(
      '只用于登记有误；没有找到人的，照实登记结果即可。',
      'Only of what was entered by mistake; where nobody was reached the outcome says so.',
    ),
    done: bilingual('作废告知登记', 'voided an entry of a notice'),
    on: rightNotice.kind,
    verb: 'void',
    always: true,
    from: isRecent,
    asks: [],
    reason: bilingual('原因', 'Reason'),
  }),
  'letter-returned': act({
    name: 'letter-returned',
    label: bilingual('登记信函退回', 'Record that the letter came back'),
    done: bilingual('登记信函退回', 'recorded that the letter came back'),
    ...onALetter,
    asks: [answer],
    moves: { element: 'outcome', steps: [['sent', 'returned']] },
  }),
} as const;
