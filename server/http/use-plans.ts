import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Planner } from '../planner/planner.ts';

/** Answers operations that a plan can answer alone; all others go on to the ordinary executor. */
export function usePlans(planner: Planner): Plugin {
  return {
    onExecute({ args, setExecuteFn }) {
      const text = planner.answer({
        document: args.document,
        operationName: args.operationName,
        variables: args.variableValues,
      });
      if (text === undefined) return;
      setExecuteFn(() => (typeof text === 'string' ? toResult(text) : text.then(toResult)));
    },
  };
}

/** A result that is sent as the text it is; whoever reads `data` gets it parsed. */
function toResult(text: string): ExecutionResult & { stringify(): string } {
  return {
    get data() {
      return JSON.parse(text).data;
    },
    stringify: () => text,
  };
}
