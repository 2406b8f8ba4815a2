/** What the tests use of Bruno's own reader, which comes without types. */
declare module '@usebruno/lang' {
  interface Request {
    readonly meta: { readonly name: string; readonly type: string };
    readonly http: { readonly method: string; readonly url: string; readonly auth: string };
    readonly body: { readonly graphql: { readonly query: string; readonly variables: string } };
  }

  interface Variable {
    readonly name: string;
    readonly value: string;
    readonly secret: boolean;
  }

  export function bruToJsonV2(text: string): Request;
  export function bruToEnvJsonV2(text: string): { readonly variables: readonly Variable[] };
  export function collectionBruToJson(text: string): { readonly auth: object };
}
