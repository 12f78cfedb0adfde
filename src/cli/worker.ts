/** The entry of a worker thread; also called directly when there is little to do. */
import { parentPort } from 'node:worker_threads';
import type { Task } from './batch.ts';
import { type Outcome, runJob } from './job.ts';
import { ready } from './pool.ts';

export default async function work({ sources, settings }: Task): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const source of sources) outcomes.push(await runJob(source, settings));
  return outcomes;
}

parentPort?.on('message', (task: Task) => {
  void work(task).then((outcomes) => {
    parentPort?.postMessage(outcomes);
  });
});
parentPort?.postMessage(ready);
