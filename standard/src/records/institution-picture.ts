import { codeSet } from '../language/code-set.ts';
import { code, date, file, flag, integer, optional, text } from '../language/element.ts';
import { all, any, atMost, count, equal, notFuture, val } from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { noPersonalData, ownRecords } from './retention.ts';
import { design } from './sources.ts';

const pictureSubject = codeSet(
  'pictureSubject',
  { zh: '照片内容', en: 'What a photograph shows' },
  'design: what a family wants to recognise, or to judge before it comes',
  [
    ['entrance', '大门和入口', 'Entrance'],
    ['counter', '业务大厅', 'Reception'],
    ['hall', '告别厅', 'Farewell hall'],
    ['vigil', '守灵场所', 'Vigil room'],
    ['niches', '骨灰寄存场所', 'Columbarium'],
    ['grounds', '墓区和园区', 'Grounds'],
    ['access', '无障碍设施', 'Barrier-free access'],
    ['parking', '停车场', 'Car park'],
    ['other', '其他', 'Other'],
  ],
);

/** As many as a page on a telephone shows without becoming heavy. */
const MOST_PICTURES = 12;
const MOST_BYTES = 512 * 1024;
const LONGEST_SIDE = 1200;

const WAY_THERE = design('a family recognises the place, and sees it before it chooses');
const written = {
  classification: 'public',
  openBecause: 'written for the public by the institution',
  source: WAY_THERE,
} as const;

/** A photograph of an institution, for everybody. */
export const institutionPicture = record(
  'institutionPicture',
  { zh: '机构照片', en: 'Photograph of an institution' },
  {
    source: WAY_THERE,
    belongsTo: 'institution',
    travels: 'stays',
    retention: ownRecords,
    basis: noPersonalData,
    title: 'caption',
    indexes: [['order']],
    presentation: {
      called: { zh: '机构照片', en: 'Photographs of the institution' },
      summary: ['subject'],
      columns: ['order', 'subject', 'caption', 'takenOn'],
      filters: ['subject'],
      sort: 'order',
    },
    elements: {
      picture: file('照片', 'Photograph', {
        classification: 'public',
        openBecause: 'made for the public; shows nobody who can be recognised',
        accept: ['image/jpeg', 'image/png'],
        maxBytes: MOST_BYTES,
        longestSide: LONGEST_SIDE,
        help: {
          zh: '上传前自动缩小，并去掉相机写入的拍摄位置等信息。',
          en: 'It is made smaller before it is sent, and what the camera wrote about the place is left out.',
        },
        source: WAY_THERE,
      }),
      subject: code('照片内容', 'What it shows', pictureSubject, {
        classification: 'public',
        source: WAY_THERE,
      }),
      caption: text('说明', 'Caption', {
        ...written,
        maxLength: 60,
        help: {
          zh: '看不见照片的人听到的就是这句话。',
          en: 'Whoever cannot see the photograph hears these words.',
        },
      }),
      captionEn: optional(text('英文说明', 'Caption in English', { ...written, maxLength: 120 })),
      takenOn: date('拍摄日期', 'Taken on', {
        classification: 'public',
        source: design('an old photograph is shown as one'),
      }),
      order: integer('排列顺序', 'Order', {
        classification: 'public',
        min: 1,
        max: 99,
        source: design('the entrance comes first'),
      }),
      nobodyInIt: flag('照片中没有可辨认的人', 'Nobody can be recognised in it', {
        classification: 'internal',
        help: {
          zh: '家属、工作人员、逝者、遗像和姓名都不得出现在照片中。',
          en: 'No mourner, no staff, nobody who died, no portrait and no name may be seen in it.',
        },
        source: 'PIPL (个人信息保护法) by title; design: families who mourn are not photographed',
      }),
    },
    rules: [
      rule(
        'nobody-in-a-public-picture',
        {
          zh: '照片中有可辨认的人或姓名的，不能公开；请另拍一张。',
          en: 'A photograph in which somebody or a name can be recognised is not published; take another one.',
        },
        any(equal('voided', val(true)), equal('nobodyInIt', val(true))),
      ),
      rule(
        'as-many-pictures-as-a-page-bears',
        {
          zh: `每个机构最多公开${MOST_PICTURES}张照片；请先作废一张。`,
          en: `An institution shows at most ${MOST_PICTURES} photographs; void one of them first.`,
        },
        any(
          equal('voided', val(true)),
          atMost(count('institutionPicture', all(), 'institution'), val(MOST_PICTURES)),
        ),
      ),
      rule(
        'taken-in-the-past',
        { zh: '拍摄日期不能晚于今天。', en: 'It was taken today at the latest.' },
        notFuture('takenOn'),
      ),
    ],
  },
);
