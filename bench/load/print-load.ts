import type { Latencies } from './latencies.ts';
import type { LoadOptions, LoadReport, Work } from './measure-load.ts';
import type { Sample } from './sample-usage.ts';

/** What a load did, for people. */
export function printLoad(options: LoadOptions, report: LoadReport): string {
  const { followers, expected, samples, serverCores } = report;
  const seconds = options.seconds;
  const delivered = Math.round(followers.received / seconds).toLocaleString('en');
  const megabytes = (followers.bytes / seconds / 1024 / 1024).toFixed(1);
  return [
    `load        ${options.followers} followers of every change, ${options.queriesPerSecond} queries and ${options.documentsPerSecond} documents of ${options.length} characters a second, for ${seconds} s`,
    `queries     ${describe(report.queries)}`,
    `documents   ${describe(report.ingests)}`,
    `changes     ${expected.count} written; ${followers.received} delivered (${delivered} a second, ${megabytes} MB/s), ${followers.lost} lost, ${followers.doubled} doubled`,
    `followers   ${followers.arrived} came to the end, ${followers.wrong} were given anything else than what was written${followers.ends.length > 0 ? `; ended: ${followers.ends.join('; ')}` : ''}`,
    `delivery    ${describeTimes(followers.delays)} after the write`,
    `memory      ${byTenths(samples, ({ memory }) => memory)} MB by tenths, of which heap ${byTenths(samples, ({ heap }) => heap)} MB`,
    `processor   server ${serverCores.toFixed(2)} cores, followers ${(followers.cpu / 1e6 / seconds).toFixed(2)}, this process ${(process.cpuUsage().user / 1e6 / seconds + process.cpuUsage().system / 1e6 / seconds).toFixed(2)}`,
    ...[...report.queries.failed, ...report.ingests.failed].map((failure) => `failed      ${failure}`),
  ].join('\n');
}

function describe({ latencies, failures, mostAtOnce, unfinished }: Work): string {
  return `${latencies.count} answered, ${failures} failed, ${unfinished} not answered; ${describeTimes(latencies)}; at most ${mostAtOnce} at once`;
}

function describeTimes({ p50, p99, p999, max }: Latencies): string {
  return `p50 ${p50}, p99 ${p99}, p99.9 ${p999}, longest ${max} ms`;
}

/** The median of each tenth of the run. */
function byTenths(samples: readonly Sample[], of: (sample: Sample) => number): string {
  return Array.from({ length: 10 }, (_, tenth) => {
    const [from, to] = [tenth, tenth + 1].map((edge) => Math.floor((edge * samples.length) / 10));
    const values = samples.slice(from, to).map(of);
    return values.toSorted((a, b) => a - b)[values.length >> 1] ?? '-';
  }).join(' ');
}
