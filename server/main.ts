import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled modules are kept for the next start, TypeScript without its types among them: about half of a start, and 25 MB of
// memory. What is imported before is not taken from there.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/standpoint'));
const { runCommand } = await import('./cli/process/run-command.ts');
const { serve } = await import('./cli/serve.ts');
await runCommand(() => serve({}));
