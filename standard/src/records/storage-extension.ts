import { extensionReason } from '../codes/holds.ts';
import { code, date, file, link, optional, text } from '../language/element.ts';
import {
  after,
  all,
  any,
  atMost,
  below,
  day,
  differ,
  equal,
  exists,
  not,
  notBefore,
  outer,
  present,
  val,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { onHold } from './no-hold.ts';
import { regionally } from './regional-term.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design, REGULATION_2026 } from './sources.ts';

/** Longer than this nobody foresees. */
const MOST_AHEAD = 366;

/** The family or whoever brought the body asks that it is kept longer. */
export const storageExtension = record(
  'storageExtension',
  { zh: '延期存放', en: 'Extension of storage' },
  {
    source: `${REGULATION_2026} art. 27 (the words agree in several copies; the three days stand in one only)`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    presentation: { summary: ['until', 'reason'] },
    elements: {
      until: date('延期至', 'Until', { source: `${REGULATION_2026} art. 27` }),
      reason: code('延期原因', 'Reason', extensionReason, {
        source: design('who asks for more time says why'),
      }),
      requestedBy: optional(
        link('contact', '申请人', 'Asked for by', { source: `${REGULATION_2026} art. 27: 丧属` }),
      ),
      document: optional(
        text('移交单位及文号', 'Office and document', {
          ...note,
          maxLength: 120,
          source: `${REGULATION_2026} art. 27: 遗体移交方`,
        }),
      ),
      scan: optional(
        file('申请扫描件', 'Scan of the request', {
          classification: 'sensitive',
          purpose: 'why a body is kept longer',
          source: design('the request is in the file'),
        }),
      ),
      approvedBy: optional(
        text('批准机关', 'Approved by', {
          ...note,
          maxLength: 120,
          source:
            'local rules: Henan art. 21, Jiangxi art. 20 (civil affairs or county government)',
        }),
      ),
      approvedOn: optional(
        date('批准日期', 'Approved on', {
          source:
            'local rules: Henan art. 21, Jiangxi art. 20 (civil affairs or county government)',
        }),
      ),
    },
    rules: [
      rule(
        'an-extension-is-asked-for',
        {
          zh: '请登记由哪位家属申请，或移交单位及文号。',
          en: 'Record which relative asks for it, or the office that brought the body and its document.',
        },
        any(present('requestedBy'), present('document')),
      ),
      rule(
        'an-extension-looks-ahead',
        {
          zh: '延期须至今天或以后，且不超过一年。',
          en: 'An extension ends today or later, and within a year.',
        },
        all(
          notBefore('until', day('recordedAt')),
          atMost('until', after(day('recordedAt'), MOST_AHEAD, 'day')),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'an-extension-goes-further',
        {
          zh: '已有延期至同日或更晚；请填写更晚的日期。',
          en: 'It is extended to that day or later already; give a later day.',
        },
        not(
          exists(
            'storageExtension',
            all(differ('id', outer('id')), notBefore('until', outer('until'))),
          ),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'an-extension-keeps-somebody',
        { zh: '遗体不在馆，无需延期。', en: 'The body is not here; nothing is extended.' },
        exists('custody', equal('subject', val('body'))),
      ),
      rule(
        'an-infectious-body-is-not-kept-longer',
        {
          zh: '按甲类传染病防护的遗体须立即就近火化，不能延期存放；公安、司法机关或疫情防控要求保留的，请先登记暂停处置。',
          en: 'After a class A infection the body is cremated at once and nearby, so storage is not extended; when an authority asks to keep it, place a hold first.',
        },
        any(not(exists('funeralCase', equal('hazard', val('infection-a')))), onHold('body')),
        { atOriginOnly: true, source: '传染病防治法 (2013) art. 46' },
      ),
      rule(
        'an-extension-keeps-to-the-regional-term',
        {
          zh: '超过当地规定的最长存放期限；须有批准机关和批准日期，或公安、司法机关的暂停处置，或无人认领处置。',
          en: 'This is longer than the region allows; it needs who approved it and when, a hold, or the procedure for an unclaimed body.',
        },
        any(
          all(present('approvedBy'), present('approvedOn')),
          onHold('body'),
          exists('unclaimedProcedure', equal('state', val('open'))),
          not(
            exists(
              'custody',
              all(
                equal('subject', val('body')),
                regionally(
                  'storage-most',
                  { division: outer('region'), on: day(outer('since')) },
                  below(after(day(outer('since')), 'length', 'day'), outer('until', 2)),
                ),
              ),
            ),
          ),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);
