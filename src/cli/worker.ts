/** The entry of a worker thread; also called directly when there is little to do. */
import { engine } from './engine.ts';
import type { Task } from './batch.ts';
import { type Outcome, runJob } from './job.ts';

export default function work({ sources, settings }: Task): Outcome[] {
  return sources.map((source) => runJob(engine, source, settings));
}
