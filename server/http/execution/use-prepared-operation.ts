import type { Plugin } from 'graphql-yoga';
import type { AdmittedRequest } from '../connection/server-request.ts';

/** What Yoga is given with each request. */
export interface ServerContext {
  readonly req: AdmittedRequest;
}

/** Has Yoga run an operation that is read, parsed, validated and admitted already, in the place that it was given. */
export function usePreparedOperation(): Plugin<ServerContext, ServerContext> {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      const { variables, operationName } = serverContext.req.params;
      setRequestParser(() => ({
        query: '-',
        variables: { ...variables },
        ...(operationName && { operationName }),
      }));
    },
    onParse: ({ context, setParsedDocument }) => setParsedDocument(context.req.prepared.locate()),
    onValidate: ({ setResult }) => setResult([]),
    onExecute({ args, executeFn, setExecuteFn }) {
      const { slot } = args.contextValue.req;
      setExecuteFn((given) => slot.holdUntil(Promise.resolve(executeFn(given))));
    },
  };
}
