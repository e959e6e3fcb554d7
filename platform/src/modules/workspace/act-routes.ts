import type { ActTaken } from '@qingming/connect/api/acts.ts';
import { getRecord } from '@qingming/standard/derive/catalogue.ts';
import { isOfInstitution } from '@qingming/standard/derive/owner.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Process } from '@qingming/standard/language/process.ts';
import { ALL_PROCESSES } from '@qingming/standard/processes/all-processes.ts';
import { requireCapability } from '../../kernel/access/decide.ts';
import { bodyOf } from '@qingming/connect/act-body.ts';
import { type ActInput, beginRoot, takeActOn } from '../../kernel/acts/process.ts';
import {
  type ActCode,
  type ActHandlers,
  type GivenAtBeginning,
  type GivenByAct,
  inOtherWords,
} from '../../kernel/acts/handler.ts';
import { type Context, type Route, type RouteAccess, route } from '../../kernel/http/route.ts';
import { flag, object, optional, schema, uuid } from '@qingming/connect/schema.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { standingOf, tasksFor } from './tasks.ts';
import { ownerOf } from './write.ts';

const TAG = 'acts';

/** Processes without routes of their own. */
export const PROCESSES: readonly Process[] = ALL_PROCESSES.filter(({ routes }) => routes !== 'own');

/** What begins the process: it makes the root. */
const beginsRoot = ({ of }: Process, { verb, on }: Act): boolean => verb === 'create' && on === of;

const accessTo = ({ verb, on, also = [] }: Act): RouteAccess => ({ rights: [[verb, on], ...also] });

/** The handler that an act names, once, when the routes are made. */
function handlerOf(handlers: ActHandlers, { name, handler }: Act): ActHandlers[string] {
  if (handler === undefined) return async () => undefined;
  const found = handlers[handler];
  if (found === undefined) throw new Error(`nobody gives ${name} its handler “${handler}”`);
  return found;
}

interface Worked {
  readonly given: GivenByAct[string] | undefined;
  readonly begun: GivenAtBeginning[string] | undefined;
}

/** What works out the elements that an act leaves to the platform, once, when the routes are made. */
function workedOf(
  { given, begun }: Pick<ActCode, 'given' | 'begun'>,
  process: Process,
  act: Act,
): Worked {
  const { name, worked } = act;
  const key = `${process.of}.${name}`;
  const begins = beginsRoot(process, act);
  const found = begins ? begun[key] : given[key];
  if (worked !== undefined && found === undefined)
    throw new Error(`nobody works out ${worked.join(', ')} of ${name}`);
  return begins ? { begun: begun[key], given: undefined } : { given: given[key], begun: undefined };
}

/** The capability that an act names, once, when the routes are made. */
function capabilityOf({ access }: NodeContext, { name, by }: Act) {
  const found = access.capabilities.find((one) => one.name === by);
  if (by !== undefined && found === undefined)
    throw new Error(`the act ${name} asks for “${by}”, which is no capability`);
  return found;
}

/** Whether the record was begun by an earlier try: what follows from it is there then, too. */
const isThere = async (
  records: Records,
  definition: RecordDefinition,
  { id }: ActInput,
): Promise<boolean> => typeof id === 'string' && (await records.find(definition, id)) !== undefined;

type Asked = Context<{ readonly record: string }, unknown, ActInput>;

function routeOf(
  node: NodeContext,
  { handlers, given, begun: atBeginning, words, ahead, kept }: ActCode,
  process: Process,
  act: Act,
): Route {
  const { of } = process;
  const definition = getRecord(node.catalogue, of);
  const capability = capabilityOf(node, act);
  const follow = handlerOf(handlers, act);
  const worked = workedOf({ given, begun: atBeginning }, process, act);
  const begins = beginsRoot(process, act);
  const owner = begins && isOfInstitution(node.catalogue, definition);
  const body = bodyOf(act, owner ? { institution: optional(uuid()) } : {});
  const take = async ({ records, params, body: input }: Asked) => {
    if (!begins)
      return records.together(async (tx) => {
        const done = await takeActOn(node, tx, process, act, params.record, input, worked.given);
        await follow({ node, records: tx, root: done, input });
        return done;
      });
    const { institution, ...answers } = input;
    const whose = await ownerOf(node, records, definition, institution as string | undefined);
    const asked = { node, records, input: answers };
    const refusal = await ahead[`${of}.${act.name}`]?.(asked);
    if (refusal !== undefined) throw refusal;
    const begun = records.together(async (tx) => {
      const isRetry = await isThere(tx, definition, answers);
      const done = await beginRoot(node, tx, act, whose, answers, worked.begun);
      if (!isRetry) await follow({ node, records: tx, root: done, input: answers });
      return done;
    });
    return begun.catch(async (error: unknown) => {
      throw await inOtherWords(words, asked, error);
    });
  };
  return route({
    method: 'POST',
    path: `/api/kinds/${of}/${begins ? '' : 'records/:record/'}acts/${act.name}`,
    tag: TAG,
    summary: act.label,
    access: accessTo(act),
    ...(!begins && { params: object({ record: uuid() }) }),
    body: schema<ActInput>(body.json),
    handle: async (context): Promise<ActTaken> => {
      if (capability !== undefined) requireCapability(context.actor, capability);
      const asked = context as Asked;
      const { id, version, root } = await take(asked).catch(async (error: unknown) => {
        const { records, body: input } = asked;
        await kept({
          node,
          records,
          act,
          input,
          root: begins ? undefined : asked.params.record,
          error,
        });
        throw error;
      });
      return { root: root ?? id, record: id, version };
    },
  });
}

const processRoutes = (node: NodeContext, code: ActCode, process: Process): readonly Route[] => [
  route({
    method: 'GET',
    path: `/api/kinds/${process.of}/records/:record/acts`,
    tag: TAG,
    summary: {
      zh: `${process.label.zh}：现在能办什么`,
      en: `${process.label.en}: what can be done now`,
    },
    access: { rights: [['read', process.of]] },
    params: object({ record: uuid() }),
    handle: ({ records, params }) => standingOf(node, records, process, params.record),
  }),
  ...process.acts.map((act) => routeOf(node, code, process, act)),
];

/** The acts of every process that has no routes of its own, and what is to be done. */
export const actRoutes = (node: NodeContext, code: ActCode): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/tasks',
    tag: TAG,
    summary: { zh: '待办事项', en: 'What is to be done' },
    access: 'staff',
    query: object({ mine: optional(flag()) }),
    handle: ({ records, query }) => tasksFor(node, records, PROCESSES, query.mine === true),
  }),
  ...PROCESSES.flatMap((process) => processRoutes(node, code, process)),
];
