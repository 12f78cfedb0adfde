/** Ordered concurrency over a stream. */

/**
 * Runs `work` on up to `width` items at once and yields the results in the order of the items, each as soon as it and
 * all before it are there. Takes no more items than it needs, so that memory stays flat however many there are.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const running: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    for (;;) {
      if (!ended && running.length < width) coming ??= Promise.resolve(iterator.next());
      const head = running[0];
      if (!head && !coming) return;
      const item = coming && (await (head ? Promise.race([coming, head.then(() => undefined)]) : coming));
      if (item) {
        coming = undefined;
        if (item.done) ended = true;
        else {
          const promise = work(item.value);
          void promise.catch(() => undefined);
          running.push(promise);
        }
      } else {
        void running.shift();
        yield (await head) as R;
      }
    }
  } finally {
    await iterator.return?.();
  }
}
