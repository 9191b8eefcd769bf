import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 500;

/**
 * Sends this process SIGTERM when the one that started it is gone: the launcher on another Node, or npm. npm starts a shell
 * and sends a signal to that shell only, which ends without passing it on.
 */
export function stopWhenOrphaned() {
  const stop = () => process.kill(process.pid, 'SIGTERM');
  if (process.channel) {
    process.once('disconnect', stop);
    process.channel.unref();
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = readParents();
  const timer = setInterval(() => {
    if (readParents() === parents) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** The parent and, where the system tells it, the parent of that one: a shell that npm has started outlives npm. */
function readParents() {
  return `${process.ppid} ${readParentOf(process.ppid)}`;
}

/** @param {number} pid */
function readParentOf(pid) {
  if (process.platform !== 'linux') return '';
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
