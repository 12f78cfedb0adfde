/** The entry of a worker thread; also called directly when there is little to do. */
import { parentPort } from 'node:worker_threads';
import type { Task } from './batch.ts';
import { engine } from './engine.ts';
import { type Outcome, runJob } from './job.ts';
import { ready } from './pool.ts';

export default function work({ sources, settings }: Task): Outcome[] {
  return sources.map((source) => runJob(engine, source, settings));
}

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(work(task));
});
parentPort?.postMessage(ready);
