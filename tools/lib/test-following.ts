// Loaded before the runner of tests. Of every promise and socket of a process the runner keeps whose test it is of, with
// hooks that cost an eighth of the time of a test that asks the platform. An AsyncLocalStorage carries the same along
// for nothing: which test runs, so that a test, a hook and an error that nobody caught are of the test or the file they
// came from.
import type * as Module from 'node:async_hooks';
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';

type Hooks = typeof Module;
type Init = NonNullable<Parameters<Hooks['createHook']>[0]['init']>;

// What the runner itself is given, which an import does not let one change.
const hooks = process.getBuiltinModule('node:async_hooks') as {
  -readonly [Name in keyof Hooks]: Hooks[Name];
};
const { createHook, executionAsyncId } = hooks;
const { runInAsyncScope } = AsyncResource.prototype;

const running = new AsyncLocalStorage<number>();
/** The runner's own table of tests, by the number of the resource. */
let register: Init | undefined;

function createUnusedHook({ init }: { readonly init?: Init }) {
  register = init;
  const unused = { enable: () => unused, disable: () => unused };
  return unused;
}

/** Tests, suites and their hooks are resources with tests below them; those of a program have none. */
const isOfRunner = (resource: AsyncResource): boolean => 'subtests' in resource;

AsyncResource.prototype.runInAsyncScope = function (work, self, ...given) {
  if (!isOfRunner(this)) return runInAsyncScope.call(this, work as never, self, ...given) as never;
  const id = this.asyncId();
  register?.(id, 'Test', 0, this);
  const inTest = () => running.run(id, () => Reflect.apply(work, self, given));
  return runInAsyncScope.call(this, inTest) as never;
};

hooks.createHook = createUnusedHook as Hooks['createHook'];
hooks.executionAsyncId = () => running.getStore() ?? executionAsyncId();
// It takes both when it is loaded; whoever comes later has those of Node.
await import('node:test');
hooks.createHook = createHook;
hooks.executionAsyncId = executionAsyncId;
