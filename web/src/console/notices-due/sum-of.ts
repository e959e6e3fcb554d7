import type { NoticeCount } from '@qingming/connect/api/right-notices.ts';

/** Of all stages together. */
export const sumOf = (stages: readonly NoticeCount[]): Omit<NoticeCount, 'stage'> => ({
  due: stages.reduce((sum, { due }) => sum + due, 0),
  late: stages.reduce((sum, { late }) => sum + late, 0),
});
