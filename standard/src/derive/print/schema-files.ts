import type { RecordDefinition } from '../../language/record.ts';
import { GROUND_NAMES, termName } from '../../language/retention.ts';
import { factSchema } from '../json-schema.ts';
import type { Page } from './markdown.ts';

/** Where the schemas of a release lie: every version of the standard has files of its own. */
const idOf = (version: string, kind: string): string => `urn:qingming:standard:${version}:${kind}`;

/** The JSON Schema of each record kind's fact as a file, for programs built elsewhere. */
export const schemaFiles = (
  catalogue: ReadonlyMap<string, RecordDefinition>,
  version: string,
): readonly Page[] =>
  [...catalogue.values()].map((definition) => {
    const { retention, basis } = definition;
    const head = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: idOf(version, definition.kind),
      $comment: `retention: ${termName(retention.keep).en}; lawful basis: ${GROUND_NAMES[basis.ground].en}`,
    };
    return {
      file: `schemas/${definition.kind}.json`,
      text: `${JSON.stringify({ ...head, ...factSchema(definition) }, null, 2)}\n`,
    };
  });
