import type { Due, Process } from '../../language/process.ts';
import type { Catalogue } from '../catalogue.ts';
import { both, sentence } from './acts.ts';
import { blocks, table } from './markdown.ts';

const labelOf = ({ acts }: Process, due: Due): string => {
  const label = due.label ?? acts.find(({ name }) => name === due.act)?.label;
  return label === undefined ? due.name : both(label);
};

const section = (title: string, rows: number, text: string): string =>
  rows === 0 ? '' : blocks(title, text);

/** What comes next, in the order of the day: the first whose condition holds. */
export const orderTable = (catalogue: Catalogue, process: Process): string =>
  section(
    '依次查看，第一项符合条件的即为下一步。 In this order: the first whose condition holds is next.',
    process.order.length,
    table(
      ['下一步 Next', '办理 Act', '条件 While', '逾期 Overdue while'],
      process.order.map((due) => [
        labelOf(process, due),
        due.act === undefined ? '' : `\`${due.act}\``,
        due.when.op === 'all' && due.when.of.length === 0
          ? '其余 otherwise'
          : sentence(catalogue, process.of, due.when),
        due.late === undefined ? '' : sentence(catalogue, process.of, due.late),
      ]),
    ),
  );

/** What is said to be missing, and while what. */
export const lacksTable = (catalogue: Catalogue, { of, lacks }: Process): string =>
  section(
    '缺少时提示： Said while it is missing:',
    lacks.length,
    table(
      ['提示 Says', '须有 Needs'],
      lacks.map(({ says, check }) => [both(says), sentence(catalogue, of, check)]),
    ),
  );

export const termsTable = (catalogue: Catalogue, { of, terms }: Process): string =>
  section(
    '期限： Terms:',
    terms.length,
    table(
      ['期限 Term', '来源 Source', '超期 Overdue while'],
      terms.map(({ label, source, over }) => [both(label), source, sentence(catalogue, of, over)]),
    ),
  );

export const alertsTable = (catalogue: Catalogue, { of, alerts = [] }: Process): string =>
  section(
    '醒目提示： Said in red:',
    alerts.length,
    table(
      ['提示 Says', '条件 While'],
      alerts.map((alert) => [both(alert.says), sentence(catalogue, of, alert.while)]),
    ),
  );
