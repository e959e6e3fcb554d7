import { unsureLaw } from '../law.ts';

/** Words of yearly reports and results of inspections. */
export const yearsZh = {
  title: '年度工作报告和检查结果',
  lead: unsureLaw('机构每年向主管的民政部门上报年度工作报告，并向社会公布。', 'decree824'),
  report: (year: string) => `${year} 年度工作报告`,
  filedOn: (day: string) => `${day}上报并公布`,
  checkedOn: (day: string) => `主管民政部门${day}核对`,
  notChecked: '主管民政部门尚未核对',
  inspection: (year: string) => `${year} 年度检查`,
  points: (total: number, most: number) => `${total} 分（满分 ${most}）`,
  by: (authority: string, day: string) => `${authority}检查，${day}公布`,
  underWay: (day: string) => `正在整改，期限 ${day}`,
  putRight: '整改已核查到位',
  operations: '日常运营',
  safety: '安全生产',
  finance: '财务和审计',
  rewards: '接受奖惩',
  lacking: '平台上没有的数字',
  figures: '年度数字',
  figuresSay: '数字由平台在上报时从机构登记的记录中算出，不是机构填写的。',
  figure: '项目',
  value: '数值',
  how: '怎么算的',
  of: (whole: string, of: string) => `共 ${whole} ${of}`,
  written: '以下文字由机构填写。',
  back: '返回机构页面',
};
