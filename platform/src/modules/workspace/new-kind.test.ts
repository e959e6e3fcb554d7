import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KindDetail, KindPage, KindRecord, KindRecordPage, Kinds } from '@qingming/connect/api/kinds.ts';
import { recordsPage } from '@qingming/standard/derive/print/records.ts';
import { formOf } from '@qingming/standard/derive/form.ts';
import { checkCatalogue } from '@qingming/standard/derive/check.ts';
import { createSql } from '@qingming/standard/derive/migration.ts';
