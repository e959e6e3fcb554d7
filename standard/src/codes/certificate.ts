import { codeSet } from '../language/code-set.ts';
import { ownDefinition } from './observed.ts';

/** The observed number prefix of each document is its code; a reissue has a prefix of its own. */
export const certificateKind = codeSet(
  'certificateKind',
  { zh: '证明类别', en: 'Kind of certificate' },
  'observed: number prefixes of FIS (Shandong 2014)',
  [
    ['HZ', '火化证明', 'Cremation certificate'],
    ['BHZ', '火化证明（补）', 'Cremation certificate, reissued'],
    ['LZ', '领灰证明', 'Certificate for collecting the ashes'],
    ['BLZ', '领灰证明（补）', 'Certificate for collecting the ashes, reissued'],
    ['JZ', '寄存协议', 'Agreement on the placement of ashes'],
    ['JJZ', '寄存证', 'Placement card'],
    ['BJJZ', '寄存证（补）', 'Placement card, reissued'],
    ['GZ', '墓穴使用协议', 'Agreement on the use of a plot'],
    ['JAZ', '经营性公墓安葬证', 'Burial certificate, commercial cemetery'],
    ['GAZ', '公益性公墓安葬证', 'Burial certificate, public-benefit cemetery'],
    ['LMZ', '留墓单', 'Reservation of a plot'],
    ['DMZ', '定墓单', 'Order of a plot'],
    ['DZ', '代客祭扫协议', 'Agreement on visits'],
    ['FZ', '殡仪服务合同', 'Funeral service contract'],
  ],
);

export const certificateState = codeSet(
  'certificateState',
  { zh: '证明状态', en: 'State of the certificate' },
  ownDefinition('民办函〔2024〕27号: issue, collection, registration, writing off, filing'),
  [
    ['issued', '已开具', 'Issued'],
    ['collected', '已领取', 'Collected'],
    ['written-off', '已核销', 'Written off'],
    ['cancelled', '已作废', 'Cancelled'],
  ],
);
