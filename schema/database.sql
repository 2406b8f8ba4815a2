-- Printed from the migrated database by `npm run generate`. Made by migrations/, not from here.

CREATE OR REPLACE FUNCTION public.number_within_tenant(numbered text)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
  DECLARE
    tenant CONSTANT int := nullif(current_setting('app.tenant_id', true), '')::int;
    setting CONSTANT text := 'app.numbers_of_' || numbered;
    held int[] := string_to_array(nullif(current_setting(setting, true), ''), ',')::int[];
    size int := 1;
    top int;
  BEGIN
    IF held IS NULL OR held[1] <> tenant OR held[2] > held[3] THEN
      IF held[1] = tenant THEN
        size := least(held[4] * 2, 1024);
      END IF;
      INSERT INTO last_number AS n (tenant_id, table_name, last)
      VALUES (tenant, numbered, size)
      ON CONFLICT (tenant_id, table_name) DO UPDATE SET last = n.last + excluded.last
      RETURNING n.last INTO top;
      held := ARRAY[tenant, top - size + 1, top, size];
    END IF;
    PERFORM set_config(setting, array_to_string(held[:1] || held[2] + 1 || held[3:], ','), true);
    RETURN held[2];
  END $function$;

CREATE TABLE action (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('action'::text) NOT NULL,
  what text NOT NULL,
  owner text NOT NULL,
  due date NOT NULL,
  client_id integer,
  area text,
  metric text,
  change numeric(19,6),
  finding text,
  measured_from date NOT NULL,
  shareable boolean DEFAULT false NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by text NOT NULL,
  closed_on date,
  CONSTRAINT action_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT action_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT action_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT action_expected CHECK (((metric IS NULL) = (change IS NULL))),
  CONSTRAINT action_subject CHECK (((client_id IS NULL) OR (area IS NULL)))
);
ALTER TABLE action ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON action AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON action AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON action TO seatwise_app;

CREATE TABLE agreement (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('agreement'::text) NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  client_id integer NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  starts_on date NOT NULL,
  ends_before date,
  covers text[],
  deleted boolean DEFAULT false NOT NULL,
  source_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT agreement_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT agreement_external_key UNIQUE (tenant_id, source_id, external_id),
  CONSTRAINT agreement_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT agreement_range CHECK ((ends_before >= starts_on)),
  CONSTRAINT agreement_type CHECK ((type = ANY (ARRAY['MANAGED'::text, 'BLOCK_HOURS'::text, 'TIME_AND_MATERIALS'::text, 'PROJECT'::text, 'PRODUCT'::text])))
);
ALTER TABLE agreement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX agreement_by_client ON public.agreement USING btree (tenant_id, client_id, starts_on);
CREATE POLICY clients_of_token ON agreement AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON agreement AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON agreement TO seatwise_app;

CREATE TABLE agreement_amount (
  tenant_id integer NOT NULL,
  agreement_id integer NOT NULL,
  kind text NOT NULL,
  line text DEFAULT ''::text NOT NULL,
  effective_on date NOT NULL,
  amount numeric(19,4) NOT NULL,
  cycle text NOT NULL,
  CONSTRAINT agreement_amount_pk PRIMARY KEY (tenant_id, agreement_id, kind, line, effective_on),
  CONSTRAINT agreement_amount_agreement_fk FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT agreement_amount_cycle CHECK ((cycle = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text, 'QUARTERLY'::text, 'SEMIANNUAL'::text, 'ANNUAL'::text]))),
  CONSTRAINT agreement_amount_kind CHECK ((kind = ANY (ARRAY['RECURRING_SERVICE'::text, 'RECURRING_PRODUCT'::text])))
);
ALTER TABLE agreement_amount ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON agreement_amount AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (EXISTS ( SELECT 1
   FROM agreement a
  WHERE ((a.tenant_id = agreement_amount.tenant_id) AND (a.id = agreement_amount.agreement_id))))));
CREATE POLICY tenant_only ON agreement_amount AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON agreement_amount TO seatwise_app;

CREATE TABLE agreement_month (
  tenant_id integer NOT NULL,
  client_id integer NOT NULL,
  month date NOT NULL,
  agreement_id integer NOT NULL,
  mrr numeric(38,0) NOT NULL,
  recurring_product_revenue numeric(38,0) NOT NULL,
  CONSTRAINT agreement_month_pk PRIMARY KEY (tenant_id, client_id, month, agreement_id)
);
ALTER TABLE agreement_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON agreement_month AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON agreement_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON agreement_month TO seatwise_app;

CREATE TABLE alert (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('alert'::text) NOT NULL,
  name text NOT NULL,
  metric text NOT NULL,
  client_id integer,
  area text,
  above numeric(19,6),
  below numeric(19,6),
  off_target boolean NOT NULL,
  periods smallint NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by text NOT NULL,
  crossed_in date,
  checked_for text,
  CONSTRAINT alert_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT alert_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT alert_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT alert_limit CHECK ((off_target OR (above IS NOT NULL) OR (below IS NOT NULL))),
  CONSTRAINT alert_periods CHECK (((periods >= 1) AND (periods <= 12))),
  CONSTRAINT alert_subject CHECK (((client_id IS NULL) OR (area IS NULL)))
);
ALTER TABLE alert ENABLE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON alert AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON alert AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON alert TO seatwise_app;

CREATE TABLE allocation (
  tenant_id integer NOT NULL,
  technician_id integer NOT NULL,
  effective_on date NOT NULL,
  area text NOT NULL,
  role text DEFAULT ''::text NOT NULL,
  share numeric(5,4) NOT NULL,
  CONSTRAINT allocation_pk PRIMARY KEY (tenant_id, technician_id, effective_on, area, role),
  CONSTRAINT allocation_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT allocation_area CHECK ((area = ANY (ARRAY['PROFESSIONAL_SERVICES'::text, 'CENTRALIZED_SERVICES'::text, 'TECHNOLOGY_ALIGNMENT'::text, 'VCIO'::text, 'SUPPORT'::text, 'OVERHEAD'::text]))),
  CONSTRAINT allocation_share CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric)))
);
ALTER TABLE allocation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON allocation AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (technician_id IN ( SELECT t.id
   FROM technician t
  WHERE (t.tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer)))));
CREATE POLICY tenant_only ON allocation AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON allocation TO seatwise_app;

CREATE TABLE api_token (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('api_token'::text) NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  client_ids integer[],
  share numeric(4,3) NOT NULL,
  hash text NOT NULL,
  former_hash text,
  former_until timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  created_by text NOT NULL,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_token_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT api_token_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT api_token_former CHECK (((former_hash IS NULL) = (former_until IS NULL)))
);
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON api_token AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
CREATE POLICY whole_msp_only ON api_token AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
GRANT INSERT, SELECT, UPDATE ON api_token TO seatwise_app;

CREATE TABLE audit_entry (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('audit_entry'::text) NOT NULL,
  at timestamp with time zone NOT NULL,
  subject text NOT NULL,
  token text,
  request text,
  action text NOT NULL,
  detail jsonb NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_entry_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX audit_entry_by_action ON public.audit_entry USING btree (tenant_id, action, id);
CREATE POLICY tenant_only ON audit_entry AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
CREATE POLICY whole_msp_only ON audit_entry AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
GRANT INSERT, SELECT ON audit_entry TO seatwise_app;

CREATE TABLE band (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('band'::text) NOT NULL,
  scheme_id integer NOT NULL,
  cell text NOT NULL,
  rank smallint NOT NULL,
  name text NOT NULL,
  label text NOT NULL,
  CONSTRAINT band_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT band_place_key UNIQUE (tenant_id, scheme_id, cell, rank),
  CONSTRAINT band_scheme_fk FOREIGN KEY (tenant_id, scheme_id) REFERENCES banding_scheme(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE band ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON band AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON band TO seatwise_app;

CREATE TABLE band_membership (
  tenant_id integer NOT NULL,
  scheme_id integer NOT NULL,
  client_id integer NOT NULL,
  month date NOT NULL,
  band_id integer NOT NULL,
  basis_value numeric NOT NULL,
  refined_band_id integer NOT NULL,
  contribution numeric,
  cost_share double precision,
  cost_test text,
  cost_score double precision,
  cost_outlier boolean NOT NULL,
  hours_per_seat double precision,
  hours_test text,
  hours_score double precision,
  hours_outlier boolean NOT NULL,
  refined_value numeric,
  margin_percent numeric,
  target_margin_percent numeric,
  cost_median double precision,
  hours_median double precision,
  CONSTRAINT band_membership_pk PRIMARY KEY (tenant_id, scheme_id, client_id, month)
);
ALTER TABLE band_membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX band_membership_by_month ON public.band_membership USING btree (tenant_id, scheme_id, month);
CREATE POLICY clients_of_token ON band_membership AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON band_membership AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON band_membership TO seatwise_app;

CREATE TABLE band_month (
  tenant_id integer NOT NULL,
  scheme_id integer NOT NULL,
  month date NOT NULL,
  band_id integer NOT NULL,
  lower numeric,
  upper numeric,
  CONSTRAINT band_month_pk PRIMARY KEY (tenant_id, scheme_id, month, band_id)
);
ALTER TABLE band_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON band_month AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON band_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON band_month TO seatwise_app;

CREATE TABLE banding_scheme (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('banding_scheme'::text) NOT NULL,
  name text NOT NULL,
  basis text NOT NULL,
  method text NOT NULL,
  band_count smallint NOT NULL,
  thresholds numeric(19,4)[] NOT NULL,
  partition_by text[] NOT NULL,
  basis_months smallint NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT banding_scheme_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT banding_scheme_name_key UNIQUE (tenant_id, name),
  CONSTRAINT banding_scheme_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT banding_scheme_basis CHECK ((basis = ANY (ARRAY['RECURRING_SERVICE_REVENUE'::text, 'SERVICE_REVENUE'::text, 'TOTAL_REVENUE'::text, 'REACTIVE_HOURS_PER_SEAT'::text, 'COST_TO_SERVE_PERCENT'::text]))),
  CONSTRAINT banding_scheme_method CHECK ((method = ANY (ARRAY['THRESHOLDS'::text, 'QUANTILES'::text, 'NATURAL_BREAKS'::text])))
);
ALTER TABLE banding_scheme ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON banding_scheme AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON banding_scheme TO seatwise_app;

CREATE TABLE client (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('client'::text) NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  name text NOT NULL,
  status text NOT NULL,
  internal boolean DEFAULT false NOT NULL,
  segment text,
  territory text,
  onboarded_on date,
  offboarded_on date,
  deleted boolean DEFAULT false NOT NULL,
  source_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  linked_to integer,
  CONSTRAINT client_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT client_external_key UNIQUE (tenant_id, source_id, external_id),
  CONSTRAINT client_linked_fk FOREIGN KEY (tenant_id, linked_to) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT client_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT client_linked CHECK ((linked_to <> id)),
  CONSTRAINT client_range CHECK ((offboarded_on >= onboarded_on)),
  CONSTRAINT client_status CHECK ((status = ANY (ARRAY['PROSPECT'::text, 'ACTIVE'::text, 'OFFBOARDED'::text])))
);
ALTER TABLE client ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX client_by_linked ON public.client USING btree (tenant_id, linked_to) WHERE (linked_to IS NOT NULL);
CREATE POLICY clients_of_token ON client AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON client AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON client TO seatwise_app;

CREATE TABLE client_month (
  tenant_id integer NOT NULL,
  client_id integer NOT NULL,
  month date NOT NULL,
  has_seat_count boolean DEFAULT false NOT NULL,
  has_endpoint_count boolean DEFAULT false NOT NULL,
  seat_months bigint DEFAULT 0 NOT NULL,
  estimated_seat_months bigint DEFAULT 0 NOT NULL,
  endpoint_months bigint DEFAULT 0 NOT NULL,
  client_months bigint DEFAULT 0 NOT NULL,
  mrr numeric(38,0) DEFAULT 0 NOT NULL,
  nrr numeric(38,0) DEFAULT 0 NOT NULL,
  recurring_product_revenue numeric(38,0) DEFAULT 0 NOT NULL,
  product_revenue numeric(38,0) DEFAULT 0 NOT NULL,
  tickets_opened bigint DEFAULT 0 NOT NULL,
  tickets_closed bigint DEFAULT 0 NOT NULL,
  close_events bigint DEFAULT 0 NOT NULL,
  reopen_events bigint DEFAULT 0 NOT NULL,
  closed_tickets bigint DEFAULT 0 NOT NULL,
  closed_cohort bigint DEFAULT 0 NOT NULL,
  handle_hours bigint DEFAULT 0 NOT NULL,
  elapsed_hours bigint DEFAULT 0 NOT NULL,
  touches bigint DEFAULT 0 NOT NULL,
  long_tickets bigint DEFAULT 0 NOT NULL,
  escalated_tickets bigint DEFAULT 0 NOT NULL,
  reactive_hours bigint DEFAULT 0 NOT NULL,
  technical_hours bigint DEFAULT 0 NOT NULL,
  technical_reactive_hours bigint DEFAULT 0 NOT NULL,
  logged_hours bigint DEFAULT 0 NOT NULL,
  onsite_reactive_hours bigint DEFAULT 0 NOT NULL,
  leakage_hours bigint DEFAULT 0 NOT NULL,
  professional_services_hours bigint DEFAULT 0 NOT NULL,
  centralized_services_hours bigint DEFAULT 0 NOT NULL,
  technology_alignment_hours bigint DEFAULT 0 NOT NULL,
  vcio_hours bigint DEFAULT 0 NOT NULL,
  support_hours bigint DEFAULT 0 NOT NULL,
  staffed_hours bigint DEFAULT 0 NOT NULL,
  client_facing_hours bigint DEFAULT 0 NOT NULL,
  agreement_hours bigint DEFAULT 0 NOT NULL,
  labour_cost_professional_services numeric(38,0) DEFAULT 0 NOT NULL,
  labour_cost_centralized_services numeric(38,0) DEFAULT 0 NOT NULL,
  labour_cost_technology_alignment numeric(38,0) DEFAULT 0 NOT NULL,
  labour_cost_vcio numeric(38,0) DEFAULT 0 NOT NULL,
  labour_cost_support numeric(38,0) DEFAULT 0 NOT NULL,
  tool_cost_professional_services numeric(38,0) DEFAULT 0 NOT NULL,
  tool_cost_centralized_services numeric(38,0) DEFAULT 0 NOT NULL,
  tool_cost_technology_alignment numeric(38,0) DEFAULT 0 NOT NULL,
  tool_cost_vcio numeric(38,0) DEFAULT 0 NOT NULL,
  tool_cost_support numeric(38,0) DEFAULT 0 NOT NULL,
  overhead_cost numeric(38,0) DEFAULT 0 NOT NULL,
  uncosted_hours bigint DEFAULT 0 NOT NULL,
  uncosted_hours_professional_services bigint DEFAULT 0 NOT NULL,
  uncosted_hours_centralized_services bigint DEFAULT 0 NOT NULL,
  uncosted_hours_technology_alignment bigint DEFAULT 0 NOT NULL,
  uncosted_hours_vcio bigint DEFAULT 0 NOT NULL,
  uncosted_hours_support bigint DEFAULT 0 NOT NULL,
  untold_reopens bigint DEFAULT 0 NOT NULL,
  covered_onsite_hours bigint DEFAULT '0'::bigint NOT NULL,
  off_ticket_hours bigint DEFAULT '0'::bigint NOT NULL,
  has_covered_day boolean DEFAULT false NOT NULL,
  covered_seat_months bigint DEFAULT '0'::bigint NOT NULL,
  untouched_alerts bigint DEFAULT 0 NOT NULL,
  first_touch_tickets bigint DEFAULT 0 NOT NULL,
  active_client_months bigint DEFAULT 0 NOT NULL,
  seated_client_months bigint DEFAULT 0 NOT NULL,
  billable_staffed_hours bigint DEFAULT 0 NOT NULL,
  tam_onsite_hours bigint DEFAULT 0 NOT NULL,
  tam_alignment_hours bigint DEFAULT 0 NOT NULL,
  CONSTRAINT client_month_pk PRIMARY KEY (tenant_id, client_id, month)
);
ALTER TABLE client_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON client_month AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON client_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON client_month TO seatwise_app;

CREATE TABLE closed_band (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  band_id integer NOT NULL,
  scheme_id integer NOT NULL,
  cell text NOT NULL,
  rank smallint NOT NULL,
  name text NOT NULL,
  label text NOT NULL,
  CONSTRAINT closed_band_pk PRIMARY KEY (tenant_id, month, band_id),
  CONSTRAINT closed_band_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_band ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON closed_band AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_band TO seatwise_app;

CREATE TABLE closed_banding_scheme (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  scheme_id integer NOT NULL,
  name text NOT NULL,
  basis text NOT NULL,
  method text NOT NULL,
  band_count smallint NOT NULL,
  thresholds numeric(19,4)[] NOT NULL,
  partition_by text[] NOT NULL,
  basis_months smallint NOT NULL,
  CONSTRAINT closed_banding_scheme_pk PRIMARY KEY (tenant_id, month, scheme_id),
  CONSTRAINT closed_banding_scheme_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_banding_scheme ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON closed_banding_scheme AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_banding_scheme TO seatwise_app;

CREATE TABLE closed_figure (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  table_name text NOT NULL,
  n integer NOT NULL,
  client_id integer,
  figures jsonb NOT NULL,
  CONSTRAINT closed_figure_pk PRIMARY KEY (tenant_id, month, table_name, n),
  CONSTRAINT closed_figure_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_figure ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON closed_figure AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON closed_figure AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_figure TO seatwise_app;

CREATE TABLE closed_month (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  closed_by text NOT NULL,
  content_hash text NOT NULL,
  facts jsonb NOT NULL,
  counted_with text NOT NULL,
  CONSTRAINT closed_month_pk PRIMARY KEY (tenant_id, month),
  CONSTRAINT closed_month_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON closed_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_month TO seatwise_app;

CREATE TABLE closed_quarter (
  tenant_id integer NOT NULL,
  first_month date NOT NULL,
  content text NOT NULL,
  content_hash text NOT NULL,
  CONSTRAINT closed_quarter_pk PRIMARY KEY (tenant_id, first_month),
  CONSTRAINT closed_quarter_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_quarter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON closed_quarter AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON closed_quarter AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_quarter TO seatwise_app;

CREATE TABLE closed_ticket (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  client_id integer NOT NULL,
  in_month boolean NOT NULL,
  reactive boolean NOT NULL,
  rule text,
  merged boolean NOT NULL,
  deleted boolean NOT NULL,
  board text,
  type text,
  origin text NOT NULL,
  agreement_type text,
  technician_id integer,
  opened smallint DEFAULT 0 NOT NULL,
  closes smallint DEFAULT 0 NOT NULL,
  reopens smallint DEFAULT 0 NOT NULL,
  closed smallint DEFAULT 0 NOT NULL,
  cohort smallint DEFAULT 0 NOT NULL,
  handle_ms bigint DEFAULT 0 NOT NULL,
  elapsed_ms bigint DEFAULT 0 NOT NULL,
  touches integer DEFAULT 0 NOT NULL,
  long smallint DEFAULT 0 NOT NULL,
  escalated smallint DEFAULT 0 NOT NULL,
  untold_reopens smallint DEFAULT 0 NOT NULL,
  untouched_alerts smallint,
  first_touch smallint,
  has_late_cuts boolean DEFAULT false NOT NULL,
  priority text,
  escalated_to text,
  CONSTRAINT closed_ticket_pk PRIMARY KEY (tenant_id, month, source_id, external_id),
  CONSTRAINT closed_ticket_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_ticket ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON closed_ticket AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON closed_ticket AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_ticket TO seatwise_app;

CREATE TABLE closed_time_entry (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  client_id integer,
  ticket_external_id text,
  agreement_id integer,
  technician_id integer,
  worked_on date NOT NULL,
  worked_ms integer NOT NULL,
  billable boolean NOT NULL,
  onsite boolean NOT NULL,
  area text,
  reactive boolean NOT NULL,
  technical boolean NOT NULL,
  uncovered boolean NOT NULL,
  tier smallint,
  rule text,
  has_cuts boolean DEFAULT false NOT NULL,
  board text,
  type text,
  origin text,
  agreement_type text,
  has_late_cuts boolean DEFAULT false NOT NULL,
  priority text,
  escalated_to text,
  CONSTRAINT closed_time_entry_pk PRIMARY KEY (tenant_id, month, source_id, external_id),
  CONSTRAINT closed_time_entry_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE closed_time_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON closed_time_entry AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON closed_time_entry AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON closed_time_entry TO seatwise_app;

CREATE TABLE connection (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('connection'::text) NOT NULL,
  system text NOT NULL,
  name text NOT NULL,
  base_url text,
  secrets text NOT NULL,
  mapping jsonb NOT NULL,
  mapped_with text,
  since date NOT NULL,
  every_minutes integer NOT NULL,
  paused boolean DEFAULT false NOT NULL,
  next_at timestamp with time zone NOT NULL,
  problem jsonb,
  created_at timestamp with time zone NOT NULL,
  hook text,
  CONSTRAINT connection_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT connection_name_key UNIQUE (tenant_id, name),
  CONSTRAINT connection_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT connection_every CHECK ((every_minutes > 0)),
  CONSTRAINT connection_system CHECK ((system = ANY (ARRAY['CONNECTWISE'::text, 'AUTOTASK'::text, 'HALOPSA'::text, 'QUICKBOOKS'::text, 'INTACCT'::text, 'NETSUITE'::text])))
);
ALTER TABLE connection ENABLE ROW LEVEL SECURITY;
CREATE INDEX connection_by_due ON public.connection USING btree (next_at) WHERE (NOT paused);
CREATE POLICY clients_of_token ON connection AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON connection AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON connection TO seatwise_app;

CREATE TABLE connection_stream (
  tenant_id integer NOT NULL,
  connection_id integer NOT NULL,
  stream text NOT NULL,
  access text NOT NULL,
  cursor jsonb,
  watermark timestamp with time zone,
  backfilled_at timestamp with time zone,
  synced_at timestamp with time zone,
  reconciled_at timestamp with time zone,
  read_rows integer DEFAULT 0 NOT NULL,
  expected_rows integer,
  trusts_absence boolean DEFAULT false NOT NULL,
  lease_owner text,
  lease_until timestamp with time zone,
  begun_at timestamp with time zone,
  CONSTRAINT connection_stream_pk PRIMARY KEY (tenant_id, connection_id, stream),
  CONSTRAINT connection_stream_connection_fk FOREIGN KEY (tenant_id, connection_id) REFERENCES connection(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT connection_stream_access CHECK ((access = ANY (ARRAY['OK'::text, 'FORBIDDEN'::text, 'ABSENT'::text, 'UNKNOWN'::text])))
);
ALTER TABLE connection_stream ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON connection_stream AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON connection_stream AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON connection_stream TO seatwise_app;

CREATE TABLE coverage (
  tenant_id integer NOT NULL,
  kind text NOT NULL,
  first_month date NOT NULL,
  CONSTRAINT coverage_pk PRIMARY KEY (tenant_id, kind),
  CONSTRAINT coverage_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT coverage_kind CHECK ((kind = ANY (ARRAY['TIME'::text, 'TICKETS'::text, 'MONEY'::text, 'LABOUR_COST'::text])))
);
ALTER TABLE coverage ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON coverage AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON coverage TO seatwise_app;

CREATE TABLE deleted_part (
  tenant_id integer NOT NULL,
  part text NOT NULL,
  key jsonb NOT NULL,
  CONSTRAINT deleted_part_pk PRIMARY KEY (tenant_id, part, key),
  CONSTRAINT deleted_part_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT deleted_part_part CHECK ((part = ANY (ARRAY['agreement_amount'::text, 'allocation'::text, 'labour_cost'::text])))
);
ALTER TABLE deleted_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON deleted_part AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (EXISTS ( SELECT
   FROM agreement a
  WHERE ((a.tenant_id = deleted_part.tenant_id) AND (a.id = ((deleted_part.key ->> 'agreement_id'::text))::integer)))) OR (EXISTS ( SELECT
   FROM technician w
  WHERE ((w.tenant_id = deleted_part.tenant_id) AND (w.id = ((deleted_part.key ->> 'technician_id'::text))::integer))))));
CREATE POLICY tenant_only ON deleted_part AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON deleted_part TO seatwise_app;

CREATE TABLE deleted_record (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  kind text NOT NULL,
  identity text NOT NULL,
  source_updated_at timestamp with time zone NOT NULL,
  CONSTRAINT deleted_record_pk PRIMARY KEY (tenant_id, source_id, kind, identity),
  CONSTRAINT deleted_record_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE deleted_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON deleted_record AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON deleted_record AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON deleted_record TO seatwise_app;

CREATE TABLE deprecated_use (
  tenant_id integer NOT NULL,
  token text NOT NULL,
  name text NOT NULL,
  last_used_at timestamp with time zone NOT NULL,
  CONSTRAINT deprecated_use_pk PRIMARY KEY (tenant_id, token, name),
  CONSTRAINT deprecated_use_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE deprecated_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON deprecated_use AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT, UPDATE ON deprecated_use TO seatwise_app;

CREATE TABLE event (
  tenant_id integer NOT NULL,
  number bigint NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  subject text,
  client_id integer,
  data jsonb NOT NULL,
  CONSTRAINT event_pk PRIMARY KEY (tenant_id, number),
  CONSTRAINT event_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT event_kind CHECK ((kind = ANY (ARRAY['MEASURES_CHANGED'::text, 'MONTH_CLOSED'::text, 'RESTATED'::text, 'TARGET_CROSSED'::text, 'FINDING_OPENED'::text, 'FINDING_CLOSED'::text, 'SYNC_FINISHED'::text, 'SYNC_FAILED'::text, 'CONNECTION_PROBLEM'::text, 'TOKEN_CHANGED'::text, 'ENDPOINT_DISABLED'::text, 'SETTINGS_CHANGED'::text])))
);
ALTER TABLE event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX event_by_at ON public.event USING btree (tenant_id, at);
CREATE POLICY clients_of_token ON event AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON event AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON event TO seatwise_app;

CREATE TABLE export_run (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('export_run'::text) NOT NULL,
  state text NOT NULL,
  format text NOT NULL,
  kinds text[],
  scopes text[] NOT NULL,
  client_ids integer[],
  changed_since text,
  months_from date,
  months_until date,
  snapshot text NOT NULL,
  folder text NOT NULL,
  rows bigint DEFAULT '0'::bigint NOT NULL,
  files jsonb NOT NULL,
  problem jsonb,
  asked_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone,
  CONSTRAINT export_run_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT export_run_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT export_run_format CHECK ((format = ANY (ARRAY['JSONL'::text, 'CSV'::text, 'PARQUET'::text]))),
  CONSTRAINT export_run_state CHECK ((state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'STOPPED'::text])))
);
ALTER TABLE export_run ENABLE ROW LEVEL SECURITY;
CREATE INDEX export_run_by_expiry ON public.export_run USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX export_run_by_unfinished ON public.export_run USING btree (seen_at) WHERE (finished_at IS NULL);
CREATE POLICY clients_of_token ON export_run AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_ids <@ ( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array))));
CREATE POLICY tenant_only ON export_run AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON export_run TO seatwise_app;

CREATE TABLE file_map (
  tenant_id integer NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  map jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT file_map_pk PRIMARY KEY (tenant_id, name),
  CONSTRAINT file_map_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE file_map ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON file_map AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON file_map AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON file_map TO seatwise_app;

CREATE TABLE headcount (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  effective_on date NOT NULL,
  employees numeric(12,4) NOT NULL,
  technical_employees numeric(12,4) NOT NULL,
  deleted boolean DEFAULT false NOT NULL,
  received_at timestamp with time zone NOT NULL,
  received_no bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  CONSTRAINT headcount_pk PRIMARY KEY (tenant_id, source_id, external_id),
  CONSTRAINT headcount_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT headcount_not_negative CHECK (((employees >= (0)::numeric) AND (technical_employees >= (0)::numeric)))
);
ALTER TABLE headcount ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON headcount AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON headcount AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON headcount TO seatwise_app;

CREATE TABLE kept_answer (
  tenant_id integer NOT NULL,
  key_hash text NOT NULL,
  asked text NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  status integer,
  sealed text,
  CONSTRAINT kept_answer_pk PRIMARY KEY (tenant_id, key_hash),
  CONSTRAINT kept_answer_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE kept_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX kept_answer_by_begun ON public.kept_answer USING btree (tenant_id, begun_at);
CREATE POLICY tenant_only ON kept_answer AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON kept_answer TO seatwise_app;

CREATE TABLE known_findings (
  tenant_id integer NOT NULL,
  data_version bigint NOT NULL,
  open jsonb NOT NULL,
  CONSTRAINT known_findings_pk PRIMARY KEY (tenant_id),
  CONSTRAINT known_findings_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE known_findings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON known_findings AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
CREATE POLICY whole_msp_only ON known_findings AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
GRANT INSERT, SELECT, UPDATE ON known_findings TO seatwise_app;

CREATE TABLE labour_cost (
  tenant_id integer NOT NULL,
  technician_id integer NOT NULL,
  effective_on date NOT NULL,
  monthly_cost numeric(19,4),
  hourly_cost numeric(19,4),
  CONSTRAINT labour_cost_pk PRIMARY KEY (tenant_id, technician_id, effective_on),
  CONSTRAINT labour_cost_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT labour_cost_given CHECK (((monthly_cost IS NOT NULL) OR (hourly_cost IS NOT NULL)))
);
ALTER TABLE labour_cost ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON labour_cost AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON labour_cost AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON labour_cost TO seatwise_app;

CREATE TABLE last_number (
  tenant_id integer NOT NULL,
  table_name text NOT NULL,
  last integer NOT NULL,
  CONSTRAINT last_number_pk PRIMARY KEY (tenant_id, table_name),
  CONSTRAINT last_number_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE last_number ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON last_number AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT, UPDATE ON last_number TO seatwise_app;

CREATE TABLE last_write (
  tenant_id integer NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT last_write_pk PRIMARY KEY (tenant_id),
  CONSTRAINT last_write_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE last_write ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON last_write AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT, UPDATE ON last_write TO seatwise_app;

CREATE TABLE measure_catalogue (
  fingerprint text NOT NULL,
  definitions jsonb NOT NULL,
  first_seen timestamp with time zone DEFAULT now() NOT NULL,
  last_seen timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT measure_catalogue_pk PRIMARY KEY (fingerprint)
);
GRANT INSERT, SELECT, UPDATE ON measure_catalogue TO seatwise_app;

CREATE TABLE msp (
  id integer GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  currency text NOT NULL,
  fiscal_year_start_month smallint DEFAULT 1 NOT NULL,
  data_version bigint DEFAULT 0 NOT NULL,
  counted_through date,
  counted_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  earliest_date date NOT NULL,
  counting_with text,
  counted_with text,
  judging_version bigint DEFAULT '0'::bigint NOT NULL,
  CONSTRAINT msp_pk PRIMARY KEY (id),
  CONSTRAINT msp_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT msp_fiscal_month CHECK (((fiscal_year_start_month >= 1) AND (fiscal_year_start_month <= 12)))
);
ALTER TABLE msp ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON msp AS PERMISSIVE FOR ALL
  USING ((id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT SELECT, UPDATE (counted_at, counted_through, counted_with, counting_with, data_version, earliest_date, judging_version) ON msp TO seatwise_app;

CREATE TABLE msp_month (
  tenant_id integer NOT NULL,
  month date NOT NULL,
  employee_months bigint NOT NULL,
  technical_employee_months bigint NOT NULL,
  from_technicians boolean NOT NULL,
  technician_months bigint DEFAULT 0 NOT NULL,
  CONSTRAINT msp_month_pk PRIMARY KEY (tenant_id, month),
  CONSTRAINT msp_month_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE msp_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON msp_month AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON msp_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON msp_month TO seatwise_app;

CREATE TABLE not_counted (
  tenant_id integer NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  client_id integer NOT NULL,
  month date,
  attempts integer NOT NULL,
  error text NOT NULL,
  failed_at timestamp with time zone NOT NULL,
  CONSTRAINT not_counted_pk PRIMARY KEY (tenant_id, kind, key)
);
ALTER TABLE not_counted ENABLE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON not_counted AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON not_counted AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON not_counted TO seatwise_app;

CREATE TABLE parked_record (
  tenant_id integer NOT NULL,
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  source_id integer NOT NULL,
  kind text NOT NULL,
  identity text NOT NULL,
  record jsonb NOT NULL,
  missing_kind text NOT NULL,
  missing_external_id text NOT NULL,
  parked_at timestamp with time zone NOT NULL,
  CONSTRAINT parked_record_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT parked_record_identity_key UNIQUE (tenant_id, source_id, kind, identity),
  CONSTRAINT parked_record_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE parked_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX parked_record_by_missing ON public.parked_record USING btree (tenant_id, source_id, missing_kind, missing_external_id);
CREATE POLICY clients_of_token ON parked_record AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON parked_record AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON parked_record TO seatwise_app;

CREATE TABLE permission_gap (
  tenant_id integer NOT NULL,
  connection_id integer NOT NULL,
  source text NOT NULL,
  starves text NOT NULL,
  partial boolean NOT NULL,
  message text NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT permission_gap_pk PRIMARY KEY (tenant_id, connection_id, starves),
  CONSTRAINT permission_gap_connection_fk FOREIGN KEY (tenant_id, connection_id) REFERENCES connection(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT permission_gap_starves CHECK ((starves = ANY (ARRAY['TIME'::text, 'TICKETS'::text, 'LABOUR_COST'::text, 'AGREEMENTS'::text, 'INVOICES'::text])))
);
ALTER TABLE permission_gap ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON permission_gap AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON permission_gap TO seatwise_app;

CREATE TABLE quarantined_record (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('quarantined_record'::text) NOT NULL,
  connection_id integer NOT NULL,
  stream text NOT NULL,
  external_id text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  path text[] NOT NULL,
  payload jsonb NOT NULL,
  quarantined_at timestamp with time zone NOT NULL,
  retried_at timestamp with time zone,
  CONSTRAINT quarantined_record_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT quarantined_record_row_key UNIQUE (tenant_id, connection_id, stream, external_id),
  CONSTRAINT quarantined_record_connection_fk FOREIGN KEY (tenant_id, connection_id) REFERENCES connection(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE quarantined_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX quarantined_record_by_connection ON public.quarantined_record USING btree (tenant_id, connection_id, id);
CREATE POLICY clients_of_token ON quarantined_record AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON quarantined_record AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON quarantined_record TO seatwise_app;

CREATE TABLE registered_operation (
  tenant_id integer NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  document text NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  CONSTRAINT registered_operation_pk PRIMARY KEY (tenant_id, name),
  CONSTRAINT registered_operation_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE registered_operation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX registered_operation_by_hash ON public.registered_operation USING btree (tenant_id, hash);
CREATE POLICY tenant_only ON registered_operation AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON registered_operation TO seatwise_app;

CREATE TABLE revenue (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  client_id integer,
  agreement_id integer,
  posted_on date NOT NULL,
  amount numeric(19,4) NOT NULL,
  kind text NOT NULL,
  deleted boolean DEFAULT false NOT NULL,
  source_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  invoice_number text,
  CONSTRAINT revenue_pk PRIMARY KEY (tenant_id, source_id, external_id),
  CONSTRAINT revenue_agreement_fk FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT revenue_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT revenue_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT revenue_kind CHECK ((kind = ANY (ARRAY['RECURRING_SERVICE'::text, 'NON_RECURRING_SERVICE'::text, 'PRODUCT'::text, 'RECURRING_PRODUCT'::text])))
);
ALTER TABLE revenue ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX revenue_by_client ON public.revenue USING btree (tenant_id, client_id, posted_on);
CREATE INDEX revenue_by_posting ON public.revenue USING btree (tenant_id, posted_on);
CREATE INDEX revenue_by_receipt ON public.revenue USING btree (tenant_id, received_at, source_id, external_id);
CREATE POLICY clients_of_token ON revenue AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON revenue AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON revenue TO seatwise_app;

CREATE TABLE seat_count (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  client_id integer NOT NULL,
  effective_on date NOT NULL,
  seats integer,
  endpoints integer,
  deleted boolean DEFAULT false NOT NULL,
  received_at timestamp with time zone NOT NULL,
  received_no bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  CONSTRAINT seat_count_pk PRIMARY KEY (tenant_id, source_id, external_id),
  CONSTRAINT seat_count_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT seat_count_not_negative CHECK (((seats >= 0) AND (endpoints >= 0)))
);
ALTER TABLE seat_count ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX seat_count_by_client ON public.seat_count USING btree (tenant_id, client_id, effective_on);
CREATE POLICY clients_of_token ON seat_count AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON seat_count AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON seat_count TO seatwise_app;

CREATE TABLE settings (
  tenant_id integer NOT NULL,
  version integer NOT NULL,
  since date NOT NULL,
  working_days smallint[],
  hours_per_day numeric(6,4),
  holidays date[],
  productive_share numeric(5,4),
  target_margin_percent numeric(6,4),
  tam_alignment_share numeric(5,4),
  cost_mode text,
  alignment_work_types text[],
  centralized_work_types text[],
  set_at timestamp with time zone NOT NULL,
  set_by text NOT NULL,
  seat_timing text,
  alert_filter text,
  midnight_rule text,
  earliest_date date,
  money_target_factor numeric(12,4),
  seat_price_basis text,
  staffing_tolerance numeric(6,4),
  change_types text[],
  project_hourly_rate numeric(19,4),
  limits jsonb,
  CONSTRAINT settings_pk PRIMARY KEY (tenant_id, version),
  CONSTRAINT settings_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT settings_alert_filter CHECK ((alert_filter = ANY (ARRAY['LABOUR_OR_OPEN'::text, 'COUNT_ALL'::text, 'COUNT_NONE'::text]))),
  CONSTRAINT settings_cost_mode CHECK ((cost_mode = ANY (ARRAY['ABSORBED'::text, 'STANDARD_RATE'::text]))),
  CONSTRAINT settings_midnight_rule CHECK ((midnight_rule = ANY (ARRAY['START'::text, 'END'::text]))),
  CONSTRAINT settings_seat_price_basis CHECK ((seat_price_basis = ANY (ARRAY['MANAGED_AREAS'::text, 'FULL'::text]))),
  CONSTRAINT settings_seat_timing CHECK ((seat_timing = ANY (ARRAY['DAY_WEIGHTED'::text, 'MONTH_START'::text, 'MONTH_END'::text]))),
  CONSTRAINT settings_version CHECK ((version > 1))
);
ALTER TABLE settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON settings AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT INSERT, SELECT ON settings TO seatwise_app;

CREATE TABLE source (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('source'::text) NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  ledger boolean DEFAULT false NOT NULL,
  CONSTRAINT source_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT source_name_key UNIQUE (tenant_id, name),
  CONSTRAINT source_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE
);
ALTER TABLE source ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON source AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON source TO seatwise_app;

CREATE TABLE source_record (
  tenant_id integer NOT NULL,
  connection_id integer NOT NULL,
  stream text NOT NULL,
  external_id text NOT NULL,
  group_key text,
  payload jsonb NOT NULL,
  payload_hash text NOT NULL,
  source_updated_at timestamp with time zone,
  seen_at timestamp with time zone NOT NULL,
  deleted_at timestamp with time zone,
  emitted jsonb NOT NULL,
  CONSTRAINT source_record_pk PRIMARY KEY (tenant_id, connection_id, stream, external_id),
  CONSTRAINT source_record_connection_fk FOREIGN KEY (tenant_id, connection_id) REFERENCES connection(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE source_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX source_record_by_group ON public.source_record USING btree (tenant_id, connection_id, stream, group_key);
CREATE POLICY clients_of_token ON source_record AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON source_record AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON source_record TO seatwise_app;

CREATE TABLE staff_month (
  tenant_id integer NOT NULL,
  technician_id integer NOT NULL,
  month date NOT NULL,
  area text NOT NULL,
  tier smallint,
  technical boolean NOT NULL,
  fte_months bigint NOT NULL,
  capacity_hours numeric(38,0) DEFAULT 0 NOT NULL,
  CONSTRAINT staff_month_pk PRIMARY KEY (tenant_id, technician_id, month, area),
  CONSTRAINT staff_month_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE staff_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON staff_month AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON staff_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON staff_month TO seatwise_app;

CREATE TABLE stale_band (
  tenant_id integer NOT NULL,
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  month date,
  CONSTRAINT stale_band_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE stale_band ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON stale_band AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON stale_band TO seatwise_app;

CREATE TABLE stale_cost (
  tenant_id integer NOT NULL,
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  month date,
  CONSTRAINT stale_cost_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE stale_cost ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON stale_cost AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON stale_cost TO seatwise_app;

CREATE TABLE stale_month (
  tenant_id integer NOT NULL,
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  client_id integer NOT NULL,
  month date,
  marked_at timestamp with time zone DEFAULT now() NOT NULL,
  judge_all boolean DEFAULT true NOT NULL,
  judge_new boolean DEFAULT true NOT NULL,
  judged_with bigint,
  CONSTRAINT stale_month_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE stale_month ENABLE ROW LEVEL SECURITY;
CREATE INDEX stale_month_by_client ON public.stale_month USING btree (tenant_id, client_id, month);
CREATE POLICY clients_of_token ON stale_month AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON stale_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON stale_month TO seatwise_app;

CREATE TABLE stale_staff (
  tenant_id integer NOT NULL,
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  CONSTRAINT stale_staff_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE stale_staff ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON stale_staff AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON stale_staff TO seatwise_app;

CREATE TABLE stale_ticket (
  tenant_id integer NOT NULL,
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  CONSTRAINT stale_ticket_pk PRIMARY KEY (tenant_id, id)
);
ALTER TABLE stale_ticket ENABLE ROW LEVEL SECURITY;
CREATE INDEX stale_ticket_by_ticket ON public.stale_ticket USING btree (tenant_id, source_id, external_id);
CREATE POLICY tenant_only ON stale_ticket AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON stale_ticket TO seatwise_app;

CREATE TABLE sync_run (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('sync_run'::text) NOT NULL,
  connection_id integer NOT NULL,
  state text NOT NULL,
  streams text[],
  started_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  problem jsonb,
  CONSTRAINT sync_run_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT sync_run_connection_fk FOREIGN KEY (tenant_id, connection_id) REFERENCES connection(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT sync_run_state CHECK ((state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'STOPPED'::text])))
);
ALTER TABLE sync_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX sync_run_by_connection ON public.sync_run USING btree (tenant_id, connection_id, id);
CREATE INDEX sync_run_by_running ON public.sync_run USING btree (tenant_id, connection_id) WHERE (state = 'RUNNING'::text);
CREATE POLICY clients_of_token ON sync_run AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON sync_run AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON sync_run TO seatwise_app;

CREATE TABLE sync_run_stream (
  tenant_id integer NOT NULL,
  run_id integer NOT NULL,
  stream text NOT NULL,
  pages integer DEFAULT 0 NOT NULL,
  rows integer DEFAULT 0 NOT NULL,
  changed integer DEFAULT 0 NOT NULL,
  skipped integer DEFAULT 0 NOT NULL,
  quarantined integer DEFAULT 0 NOT NULL,
  tombstoned integer DEFAULT 0 NOT NULL,
  calls integer DEFAULT 0 NOT NULL,
  retries integer DEFAULT 0 NOT NULL,
  waited_ms bigint DEFAULT '0'::bigint NOT NULL,
  CONSTRAINT sync_run_stream_pk PRIMARY KEY (tenant_id, run_id, stream),
  CONSTRAINT sync_run_stream_sync_run_fk FOREIGN KEY (tenant_id, run_id) REFERENCES sync_run(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE sync_run_stream ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON sync_run_stream AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON sync_run_stream AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON sync_run_stream TO seatwise_app;

CREATE TABLE target (
  tenant_id integer NOT NULL,
  metric text NOT NULL,
  since date NOT NULL,
  min numeric(19,6),
  max numeric(19,6),
  set_at timestamp with time zone NOT NULL,
  scope text DEFAULT 'MSP'::text NOT NULL,
  whose text DEFAULT ''::text NOT NULL,
  reach_by date,
  CONSTRAINT target_pk PRIMARY KEY (tenant_id, metric, scope, whose, since),
  CONSTRAINT target_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT target_goal CHECK ((reach_by >= since)),
  CONSTRAINT target_range CHECK ((max >= min)),
  CONSTRAINT target_scope CHECK ((scope = ANY (ARRAY['TECHNICIAN'::text, 'DELIVERY_AREA'::text, 'CLIENT'::text, 'BAND'::text, 'MSP'::text])))
);
ALTER TABLE target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON target AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (scope <> ALL (ARRAY['CLIENT'::text, 'TECHNICIAN'::text])) OR ((scope = 'CLIENT'::text) AND (whose = ANY (( SELECT string_to_array(current_setting('app.client_ids'::text, true), ','::text) AS string_to_array)::text[])))));
CREATE POLICY tenant_only ON target AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON target TO seatwise_app;

CREATE TABLE technician (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('technician'::text) NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  name text NOT NULL,
  email text,
  technical boolean DEFAULT true NOT NULL,
  employed_from date,
  employed_until date,
  deleted boolean DEFAULT false NOT NULL,
  source_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT technician_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT technician_external_key UNIQUE (tenant_id, source_id, external_id),
  CONSTRAINT technician_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT technician_range CHECK ((employed_until >= employed_from))
);
ALTER TABLE technician ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON technician AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (id IN ( SELECT e.technician_id
   FROM time_entry e
  WHERE ((e.tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) AND (e.client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[])) AND (NOT e.deleted))))));
CREATE POLICY tenant_only ON technician AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON technician TO seatwise_app;

CREATE TABLE technician_fte (
  tenant_id integer NOT NULL,
  technician_id integer NOT NULL,
  since date NOT NULL,
  fte numeric(5,4) NOT NULL,
  CONSTRAINT technician_fte_pk PRIMARY KEY (tenant_id, technician_id, since),
  CONSTRAINT technician_fte_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT technician_fte_fte CHECK (((fte > (0)::numeric) AND (fte <= 1.5)))
);
ALTER TABLE technician_fte ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON technician_fte AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (technician_id IN ( SELECT t.id
   FROM technician t
  WHERE (t.tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer)))));
CREATE POLICY tenant_only ON technician_fte AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON technician_fte TO seatwise_app;

CREATE TABLE technician_tier (
  tenant_id integer NOT NULL,
  technician_id integer NOT NULL,
  since date NOT NULL,
  tier smallint,
  CONSTRAINT technician_tier_pk PRIMARY KEY (tenant_id, technician_id, since),
  CONSTRAINT technician_tier_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE technician_tier ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON technician_tier AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (technician_id IN ( SELECT t.id
   FROM technician t
  WHERE (t.tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer)))));
CREATE POLICY tenant_only ON technician_tier AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON technician_tier TO seatwise_app;

CREATE TABLE ticket (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  client_id integer,
  agreement_id integer,
  technician_id integer,
  number text NOT NULL,
  summary text,
  board text,
  type text,
  requester text,
  origin text NOT NULL,
  priority text,
  project boolean DEFAULT false NOT NULL,
  proactive boolean DEFAULT false NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  reopened_count integer DEFAULT 0 NOT NULL,
  escalated boolean DEFAULT false NOT NULL,
  merged_into text,
  deleted boolean DEFAULT false NOT NULL,
  source_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  override_reactive boolean,
  override_note text,
  survivor text NOT NULL,
  reactive boolean DEFAULT false NOT NULL,
  rule text,
  counted boolean DEFAULT false NOT NULL,
  is_open boolean DEFAULT true NOT NULL,
  last_closed_at timestamp with time zone,
  labour_ms bigint DEFAULT 0 NOT NULL,
  touches integer DEFAULT 0 NOT NULL,
  was_escalated boolean DEFAULT false NOT NULL,
  stated_merged_into text,
  escalated_to text,
  CONSTRAINT ticket_pk PRIMARY KEY (tenant_id, source_id, external_id),
  CONSTRAINT ticket_agreement_fk FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT ticket_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT ticket_merged_into_fk FOREIGN KEY (tenant_id, source_id, merged_into) REFERENCES ticket(tenant_id, source_id, external_id) ON DELETE CASCADE,
  CONSTRAINT ticket_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT ticket_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT ticket_origin CHECK ((origin = ANY (ARRAY['END_USER'::text, 'ALERT'::text, 'TECHNICIAN'::text, 'OTHER'::text])))
);
ALTER TABLE ticket ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX ticket_by_client ON public.ticket USING btree (tenant_id, client_id, opened_at);
CREATE INDEX ticket_by_merged_into ON public.ticket USING btree (tenant_id, source_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX ticket_by_number ON public.ticket USING btree (tenant_id, number);
CREATE INDEX ticket_by_opening ON public.ticket USING btree (tenant_id, opened_at);
CREATE INDEX ticket_by_receipt ON public.ticket USING btree (tenant_id, received_at, source_id, external_id);
CREATE POLICY clients_of_token ON ticket AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON ticket AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON ticket TO seatwise_app;

CREATE TABLE ticket_event (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  ticket_external_id text NOT NULL,
  kind text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  into_external_id text,
  client_id integer,
  board text,
  tier smallint,
  derived boolean DEFAULT false NOT NULL,
  deleted boolean DEFAULT false NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT ticket_event_pk PRIMARY KEY (tenant_id, source_id, ticket_external_id, kind, occurred_at),
  CONSTRAINT ticket_event_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT ticket_event_ticket_fk FOREIGN KEY (tenant_id, source_id, ticket_external_id) REFERENCES ticket(tenant_id, source_id, external_id) ON DELETE CASCADE,
  CONSTRAINT ticket_event_kind CHECK ((kind = ANY (ARRAY['OPENED'::text, 'CLOSED'::text, 'REOPENED'::text, 'ESCALATED'::text, 'MOVED'::text, 'MERGED'::text, 'UNMERGED'::text, 'DELETED'::text])))
);
ALTER TABLE ticket_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON ticket_event AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (EXISTS ( SELECT 1
   FROM ticket t
  WHERE ((t.tenant_id = ticket_event.tenant_id) AND (t.source_id = ticket_event.source_id) AND (t.external_id = ticket_event.ticket_external_id))))));
CREATE POLICY tenant_only ON ticket_event AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON ticket_event TO seatwise_app;

CREATE TABLE ticket_month (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  month date NOT NULL,
  client_id integer NOT NULL,
  board text,
  type text,
  origin text NOT NULL,
  agreement_type text,
  technician_id integer,
  opened smallint DEFAULT 0 NOT NULL,
  closes smallint DEFAULT 0 NOT NULL,
  reopens smallint DEFAULT 0 NOT NULL,
  closed smallint DEFAULT 0 NOT NULL,
  cohort smallint DEFAULT 0 NOT NULL,
  handle_ms bigint DEFAULT 0 NOT NULL,
  elapsed_ms bigint DEFAULT 0 NOT NULL,
  touches integer DEFAULT 0 NOT NULL,
  long smallint DEFAULT 0 NOT NULL,
  escalated smallint DEFAULT 0 NOT NULL,
  untold_reopens smallint DEFAULT 0 NOT NULL,
  untouched_alerts smallint DEFAULT 0 NOT NULL,
  first_touch smallint DEFAULT 0 NOT NULL,
  priority text,
  escalated_to text,
  CONSTRAINT ticket_month_pk PRIMARY KEY (tenant_id, source_id, external_id, month),
  CONSTRAINT ticket_month_ticket_fk FOREIGN KEY (tenant_id, source_id, external_id) REFERENCES ticket(tenant_id, source_id, external_id) ON DELETE CASCADE
);
ALTER TABLE ticket_month ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX ticket_month_by_client ON public.ticket_month USING btree (tenant_id, client_id, month) INCLUDE (opened, closes, reopens, untold_reopens, closed, untouched_alerts, cohort, first_touch, handle_ms, elapsed_ms, touches, long, escalated);
CREATE POLICY clients_of_token ON ticket_month AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON ticket_month AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON ticket_month TO seatwise_app;

CREATE TABLE time_entry (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  stated_client_id integer,
  client_id integer,
  ticket_external_id text,
  agreement_id integer,
  technician_id integer,
  started_at timestamp with time zone NOT NULL,
  worked_on date NOT NULL,
  month date NOT NULL,
  worked_ms integer NOT NULL,
  billable boolean DEFAULT false NOT NULL,
  onsite boolean DEFAULT false NOT NULL,
  work_type text,
  work_role text,
  sent_area text,
  deleted boolean DEFAULT false NOT NULL,
  source_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  override_area text,
  override_reactive boolean,
  override_note text,
  area text,
  reactive boolean DEFAULT false NOT NULL,
  technical boolean DEFAULT true NOT NULL,
  uncovered boolean DEFAULT false NOT NULL,
  tier smallint,
  rule text,
  CONSTRAINT time_entry_pk PRIMARY KEY (tenant_id, source_id, external_id),
  CONSTRAINT time_entry_agreement_fk FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT time_entry_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT time_entry_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT time_entry_stated_client_fk FOREIGN KEY (tenant_id, stated_client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT time_entry_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT time_entry_ticket_fk FOREIGN KEY (tenant_id, source_id, ticket_external_id) REFERENCES ticket(tenant_id, source_id, external_id) ON DELETE CASCADE,
  CONSTRAINT time_entry_length CHECK (((worked_ms >= 0) AND (worked_ms <= 86400000))),
  CONSTRAINT time_entry_month CHECK ((month = (date_trunc('month'::text, (worked_on)::timestamp without time zone))::date))
);
ALTER TABLE time_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE INDEX time_entry_by_client_month ON public.time_entry USING btree (tenant_id, client_id, month) INCLUDE (worked_ms, area, reactive, onsite, technical, uncovered, billable, technician_id, tier, deleted);
CREATE INDEX time_entry_by_receipt ON public.time_entry USING btree (tenant_id, received_at, source_id, external_id);
CREATE INDEX time_entry_by_start ON public.time_entry USING btree (tenant_id, started_at);
CREATE INDEX time_entry_by_technician ON public.time_entry USING btree (tenant_id, technician_id, month);
CREATE INDEX time_entry_by_ticket ON public.time_entry USING btree (tenant_id, source_id, ticket_external_id) WHERE (ticket_external_id IS NOT NULL);
CREATE POLICY clients_of_token ON time_entry AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON time_entry AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON time_entry TO seatwise_app;

CREATE TABLE token_revocation (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('token_revocation'::text) NOT NULL,
  jti text,
  subject text,
  issued_before timestamp with time zone,
  revoked_at timestamp with time zone NOT NULL,
  revoked_by text NOT NULL,
  CONSTRAINT token_revocation_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT token_revocation_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT token_revocation_before CHECK (((subject IS NULL) = (issued_before IS NULL))),
  CONSTRAINT token_revocation_one CHECK (((jti IS NULL) <> (subject IS NULL)))
);
ALTER TABLE token_revocation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON token_revocation AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
CREATE POLICY whole_msp_only ON token_revocation AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
GRANT INSERT, SELECT ON token_revocation TO seatwise_app;

CREATE TABLE tool_cost (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  effective_on date NOT NULL,
  ends_before date,
  name text NOT NULL,
  area text,
  monthly_cost numeric(19,4) NOT NULL,
  basis text NOT NULL,
  deleted boolean DEFAULT false NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT tool_cost_pk PRIMARY KEY (tenant_id, source_id, external_id, effective_on),
  CONSTRAINT tool_cost_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT tool_cost_basis CHECK ((basis = ANY (ARRAY['SEATS'::text, 'ENDPOINTS'::text, 'PER_CLIENT'::text, 'NAMED_CLIENTS'::text]))),
  CONSTRAINT tool_cost_range CHECK ((ends_before >= effective_on))
);
ALTER TABLE tool_cost ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON tool_cost AS RESTRICTIVE FOR SELECT
  USING (( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)));
CREATE POLICY tenant_only ON tool_cost AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON tool_cost TO seatwise_app;

CREATE TABLE tool_cost_client (
  tenant_id integer NOT NULL,
  source_id integer NOT NULL,
  external_id text NOT NULL,
  effective_on date NOT NULL,
  client_id integer NOT NULL,
  CONSTRAINT tool_cost_client_pk PRIMARY KEY (tenant_id, source_id, external_id, effective_on, client_id),
  CONSTRAINT tool_cost_client_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT tool_cost_client_tool_fk FOREIGN KEY (tenant_id, source_id, external_id, effective_on) REFERENCES tool_cost(tenant_id, source_id, external_id, effective_on) ON DELETE CASCADE
);
ALTER TABLE tool_cost_client ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON tool_cost_client AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array)::integer[]))));
CREATE POLICY tenant_only ON tool_cost_client AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON tool_cost_client TO seatwise_app;

CREATE TABLE webhook_delivery (
  tenant_id integer NOT NULL,
  endpoint_id integer NOT NULL,
  number bigint NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_at timestamp with time zone,
  last_at timestamp with time zone,
  last_status integer,
  ms integer,
  answer text,
  problem text,
  delivered_at timestamp with time zone,
  CONSTRAINT webhook_delivery_pk PRIMARY KEY (tenant_id, endpoint_id, number),
  CONSTRAINT webhook_delivery_endpoint_fk FOREIGN KEY (tenant_id, endpoint_id) REFERENCES webhook_endpoint(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT webhook_delivery_over CHECK (((delivered_at IS NULL) OR (next_at IS NULL)))
);
ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
CREATE INDEX webhook_delivery_by_due ON public.webhook_delivery USING btree (tenant_id, endpoint_id, next_at, number) WHERE (next_at IS NOT NULL);
CREATE INDEX webhook_delivery_by_over ON public.webhook_delivery USING btree (last_at) WHERE (next_at IS NULL);
CREATE POLICY clients_of_token ON webhook_delivery AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (EXISTS ( SELECT
   FROM webhook_endpoint e
  WHERE ((e.tenant_id = webhook_delivery.tenant_id) AND (e.id = webhook_delivery.endpoint_id))))));
CREATE POLICY tenant_only ON webhook_delivery AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON webhook_delivery TO seatwise_app;

CREATE TABLE webhook_endpoint (
  tenant_id integer NOT NULL,
  id integer DEFAULT number_within_tenant('webhook_endpoint'::text) NOT NULL,
  url text NOT NULL,
  kinds text[],
  clients integer[],
  selection text,
  secrets text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by text NOT NULL,
  scopes text[] NOT NULL,
  client_ids integer[],
  token text,
  signed_at timestamp with time zone,
  offered bigint NOT NULL,
  delivered_at timestamp with time zone,
  failures integer DEFAULT 0 NOT NULL,
  failing_since timestamp with time zone,
  rests_until timestamp with time zone,
  disabled_at timestamp with time zone,
  disabled_because text,
  CONSTRAINT webhook_endpoint_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_endpoint_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT webhook_endpoint_disabled CHECK (((disabled_at IS NULL) = (disabled_because IS NULL))),
  CONSTRAINT webhook_endpoint_disabled_because CHECK ((disabled_because = ANY (ARRAY['ASKED'::text, 'FAILING'::text, 'GONE'::text, 'TOKEN_REVOKED'::text])))
);
ALTER TABLE webhook_endpoint ENABLE ROW LEVEL SECURITY;
CREATE POLICY clients_of_token ON webhook_endpoint AS RESTRICTIVE FOR SELECT
  USING ((( SELECT (COALESCE(current_setting('app.client_ids'::text, true), ''::text) = ''::text)) OR (client_ids <@ ( SELECT (string_to_array(current_setting('app.client_ids'::text, true), ','::text))::integer[] AS string_to_array))));
CREATE POLICY tenant_only ON webhook_endpoint AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON webhook_endpoint TO seatwise_app;

CREATE TABLE work_rule (
  tenant_id integer NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  applies_to text NOT NULL,
  match jsonb NOT NULL,
  area text,
  reactive boolean NOT NULL,
  CONSTRAINT work_rule_pk PRIMARY KEY (tenant_id, "position"),
  CONSTRAINT work_rule_name_key UNIQUE (tenant_id, name),
  CONSTRAINT work_rule_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp(id) ON DELETE CASCADE,
  CONSTRAINT work_rule_subject CHECK ((applies_to = ANY (ARRAY['TIME_ENTRY'::text, 'TICKET'::text])))
);
ALTER TABLE work_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON work_rule AS PERMISSIVE FOR ALL
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer))
  WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer));
GRANT DELETE, INSERT, SELECT, UPDATE ON work_rule TO seatwise_app;
