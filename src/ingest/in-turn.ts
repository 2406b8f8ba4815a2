/** The last work of each queue of a database, until it is done. */
const queuesOf = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs work of one queue one after the other, within this process. The database would make the
 * writers of a source wait anyway, but each with a connection in its hand that a reader could use.
 */
export function inTurn<T>(shared: object, queue: string, work: () => Promise<T>): Promise<T> {
  const queues = queuesOf.get(shared) ?? new Map<string, Promise<unknown>>();
  queuesOf.set(shared, queues);
  const before = queues.get(queue) ?? Promise.resolve();
  const done = before.then(work, work);
  queues.set(queue, done);
  const forget = (): void => {
    if (queues.get(queue) === done) queues.delete(queue);
  };
  done.then(forget, forget);
  return done;
}
