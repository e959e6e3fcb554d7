import type { IndicatorName } from '@qingming/connect/api/national.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import type { NodeContext } from '../../kernel/node.ts';

export const describe = (
  catalogue: NodeContext['catalogue'],
  { name, label, record, sum }: Indicator,
): IndicatorName => ({
  name,
  label,
  kind: record,
  kindName: getRecord(catalogue, record).label,
  unit: sum === undefined ? 'records' : 'fen',
});
