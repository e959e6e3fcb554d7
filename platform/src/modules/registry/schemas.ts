import { object, uuid } from '@qingming/connect/schema.ts';

export const institutionId = object({ institution: uuid() });
export const listId = object({ list: uuid() });
