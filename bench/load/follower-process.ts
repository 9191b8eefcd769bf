import { type Follower, followLog } from './follow-log.ts';
import { createLatencyCounter, type Latencies } from './latencies.ts';
import { createChangeReader } from './read-changes.ts';

/** What the process is asked. */
export type FollowersRequest =
  | { readonly do: 'follow'; readonly port: number; readonly body: string; readonly count: number }
  | { readonly do: 'report'; readonly expected: Expected };

/** The changes that were written while the followers followed. */
export interface Expected {
  readonly count: number;
  readonly sum: number;
  readonly last: number;
}

export interface FollowersReport {
  /** Followers that have come to the last change. */
  readonly arrived: number;
  readonly received: number;
  /** Changes that did not come, to all followers together. */
  readonly lost: number;
  /** Changes that came again, or out of order. */
  readonly doubled: number;
  /** Followers that were given anything but exactly what was written. */
  readonly wrong: number;
  readonly ends: readonly string[];
  readonly bytes: number;
  /** From a change's writing to its arrival. */
  readonly delays: Latencies;
  /** The CPU time of this process, in microseconds. */
  readonly cpu: number;
}

/** Connections that are opened at once; a server takes so many waiting. */
const AT_ONCE = 100;

const delays = createLatencyCounter();
const readChanges = createChangeReader();
const followers: Follower[] = [];

process.on('message', async (request: FollowersRequest) => {
  process.send?.(request.do === 'follow' ? await follow(request) : report(request.expected));
});
process.on('disconnect', () => process.exit());

async function follow({ port, body, count }: FollowersRequest & { do: 'follow' }): Promise<object> {
  while (followers.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - followers.length) }, () =>
      followLog({ port, body, readChanges, delays }),
    );
    followers.push(...some);
    await Promise.all(some.map(({ begun }) => begun));
  }
  return { following: followers.length };
}

function report({ count, sum, last }: Expected): FollowersReport {
  const all = followers.map(({ seen }) => seen);
  const total = (of: (seen: (typeof all)[number]) => number) => all.reduce((so, seen) => so + of(seen), 0);
  const { user, system } = process.cpuUsage();
  return {
    arrived: all.filter((seen) => seen.last >= last).length,
    received: total((seen) => seen.count),
    lost: total((seen) => Math.max(0, count - seen.count)),
    doubled: total((seen) => seen.outOfOrder),
    wrong: all.filter((seen) => seen.count !== count || seen.sum !== sum || seen.outOfOrder > 0).length,
    ends: [...new Set(all.flatMap(({ end }) => end ?? []))],
    bytes: total((seen) => seen.bytes),
    delays: delays.read(),
    cpu: user + system,
  };
}
