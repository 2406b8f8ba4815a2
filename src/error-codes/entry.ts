/** What the page of errors says about one code. */
export interface ErrorEntry {
  /** What has happened. */
  readonly meaning: string;
  /** What the caller does about it. */
  readonly remedy: string;
  /** 400 where nothing is said. */
  readonly status?: number;
  /** The status where a path or a body is refused. A GraphQL request that names something unknown is a 400. */
  readonly pathStatus?: number;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

/** Keeps the codes of a group as a type, and checks that each has its entry. */
export const entries = <Code extends string>(
  group: Readonly<Record<Code, ErrorEntry>>,
): Readonly<Record<Code, ErrorEntry>> => group;
