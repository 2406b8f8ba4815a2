/**
 * Run as a process of its own: the least that can answer. Each request runs the statements it was
 * given over `pg` and answers with their rows as JSON. No GraphQL, no checks, no evaluation.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, types } from 'pg';

export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

interface FloorOptions {
  readonly url: string;
  readonly statements: readonly Statement[];
}

const DATE = 1082;
types.setTypeParser(DATE, (text) => text);

function serve({ url, statements }: FloorOptions): void {
  const pool = new Pool({ connectionString: url, max: 8 });
  const answer = async (): Promise<string> => {
    const connection = await pool.connect();
    try {
      const answers: unknown[] = [];
      for (const { text, values, name } of statements) {
        // A statement without values goes out by the simple protocol, as in the application.
        const query = values === undefined ? { text } : { text, values: [...values], name };
        const result: { rows?: unknown[] } = await connection.query(query);
        if (result.rows?.length) answers.push(result.rows);
      }
      return JSON.stringify(answers);
    } finally {
      connection.release();
    }
  };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answer().then(
        (body) => {
          const length = Buffer.byteLength(body);
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
          response.end(body);
        },
        (error: unknown) => response.writeHead(500, { 'content-length': 0 }).end(String(error)),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
  });
}

if (require.main === module) {
  serve(JSON.parse(Buffer.from(process.argv[2]!, 'base64').toString()) as FloorOptions);
}
