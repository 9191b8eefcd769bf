import { type Load, runLoad } from './http-load.ts';

// A process of its own, so that what sends the requests takes no time from what measures.
process.on('message', async (load: Load) => process.send?.(await runLoad(load)));
process.on('disconnect', () => process.exit());
