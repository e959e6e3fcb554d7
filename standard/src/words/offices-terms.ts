import { type Term, term } from './term.ts';

/** Complaint, rating, offices 投诉、评价与政务. */
export const OFFICES_TERMS: readonly Term[] = [
  term('complaint', '投诉', 'complaint', { sense: '举报 (=offence)' }),
  term('request (ticket)', '诉求工单', 'request', {
    sense: '工单 to families; ticket',
    source: '12345',
  }),
  term('hotline', '12345政务服务便民热线', '12345 government service hotline', {
    zh: ['政务服务热线'],
    source: '国办发〔2020〕53号',
  }),
  term('rating', '评价 (好差评): 非常满意、满意、基本满意、不满意、非常不满意', 'rating', {
    sense: '打分; evaluation',
    source: 'GB/T 39734',
  }),
  term('low rating put right', '差评整改', 'follow-up of a low rating', {
    zh: ['差评处理'],
    source: 'local rules',
  }),
  term('after a death, one application', '身后一件事', 'one application after a death', {
    zh: ['身后事联办'],
    sense: '公民身后',
    source: '国卫规划发〔2026〕5号',
  }),
  term('item of it', '联办事项', 'item', { sense: '子事项' }),
  term(
    'application, accept, ask for papers, approve',
    '申请、受理、补正、批准',
    'apply, accept, ask for more papers, approve',
    { zh: ['补齐补正'], sense: '同意', source: '行政许可法' },
  ),
  term('publication', '公开文件', 'publication', {
    sense: '政策和通知 (policies and notices) to families',
    source: '政府信息公开条例 by title',
  }),
  term('annual inspection / rectify', '年度检查 (年检) / 整改', 'annual inspection / put right', {
    sense: '年审',
    source: '国务院令第824号 (年度报告)',
  }),
];
