import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const WHOLE = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))`;
// A token limited to clients sees the endpoints of tokens that see no more than it does.
const ENDPOINT_SEEN = `${WHOLE}
  OR client_ids <@ ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;
const DELIVERY_SEEN = `${WHOLE} OR EXISTS (SELECT FROM webhook_endpoint e
  WHERE e.tenant_id = webhook_delivery.tenant_id AND e.id = webhook_delivery.endpoint_id)`;
const SEEN = { webhook_endpoint: ENDPOINT_SEEN, webhook_delivery: DELIVERY_SEEN };

/**
 * Where events are sent, and what became of each. Row-level security is not forced on the owner: it finds
 * what is due over all MSPs, and seals secrets anew.
 */
export class KeepWebhooks1795000011440 implements MigrationInterface {
  name = 'KeepWebhooks1795000011440';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "webhook_delivery" ("tenant_id" integer NOT NULL, "endpoint_id" integer NOT NULL, "number" bigint NOT NULL, "queued_at" TIMESTAMP WITH TIME ZONE NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "next_at" TIMESTAMP WITH TIME ZONE, "last_at" TIMESTAMP WITH TIME ZONE, "last_status" integer, "ms" integer, "answer" text, "problem" text, "delivered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "webhook_delivery_over" CHECK (delivered_at IS NULL OR next_at IS NULL), CONSTRAINT "webhook_delivery_pk" PRIMARY KEY ("tenant_id", "endpoint_id", "number"))`,
    );
    await runner.query(
      `CREATE INDEX "webhook_delivery_by_due" ON "webhook_delivery"  ("tenant_id", "endpoint_id", "next_at", "number") WHERE next_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "webhook_delivery_by_over" ON "webhook_delivery"  ("last_at") WHERE next_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "webhook_endpoint" ("tenant_id" integer NOT NULL, "id" integer NOT NULL DEFAULT number_within_tenant('webhook_endpoint'), "url" text NOT NULL, "kinds" text array, "clients" integer array, "selection" text, "secrets" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_by" text NOT NULL, "scopes" text array NOT NULL, "client_ids" integer array, "token" text, "signed_at" TIMESTAMP WITH TIME ZONE, "offered" bigint NOT NULL, "delivered_at" TIMESTAMP WITH TIME ZONE, "failures" integer NOT NULL DEFAULT '0', "failing_since" TIMESTAMP WITH TIME ZONE, "rests_until" TIMESTAMP WITH TIME ZONE, "disabled_at" TIMESTAMP WITH TIME ZONE, "disabled_because" text, CONSTRAINT "webhook_endpoint_disabled_because" CHECK (disabled_because = ANY (ARRAY['ASKED'::text, 'FAILING'::text, 'GONE'::text, 'TOKEN_REVOKED'::text])), CONSTRAINT "webhook_endpoint_disabled" CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)), CONSTRAINT "webhook_endpoint_pk" PRIMARY KEY ("tenant_id", "id"))`,
    );
    await runner.query(
      `ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_fk" FOREIGN KEY ("tenant_id", "endpoint_id") REFERENCES "webhook_endpoint"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const [name, seen] of Object.entries(SEEN)) {
      await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${name} TO seatwise_app`);
      await runner.query(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`);
      await runner.query(
        `CREATE POLICY tenant_only ON ${name} USING (${TENANT}) WITH CHECK (${TENANT})`,
      );
      await runner.query(
        `CREATE POLICY clients_of_token ON ${name} AS RESTRICTIVE FOR SELECT USING (${seen})`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE webhook_delivery`);
    await runner.query(`DROP TABLE webhook_endpoint`);
  }
}
