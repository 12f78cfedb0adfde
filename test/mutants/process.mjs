/** A process that holds the tests of a stage, and is ended when it takes too long. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Seconds of processor time that a process has used, where the system says so (Linux); else the clock. */
function secondsOf(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

/** `env` says what is in force from the start. An answer is undefined where the process ended or was ended. */
export function started(file, env = {}) {
  const child = fork(file, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const answer = () =>
    new Promise((resolve) => {
      let [since, within] = [secondsOf(child.pid), 60];
      const timer = setInterval(() => {
        if (secondsOf(child.pid) - since > within) child.kill('SIGKILL');
      }, 500);
      const done = (value) => {
        clearInterval(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(value);
      };
      child.on('message', (message) => {
        if (message.within === undefined) done(message);
        else [since, within] = [secondsOf(child.pid), message.within];
      });
      child.on('exit', () => done(undefined));
    });
  return {
    ready: answer(),
    said: () => said.trim(),
    ask: (question) => (child.connected && child.send(question), answer()),
    end: () => child.kill('SIGKILL'),
  };
}
