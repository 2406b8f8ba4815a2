import { Field, InputType, ObjectType } from 'type-graphql';
import type { AgreementType, TicketOrigin } from '../../numbers/classify/entry-facts';
import type { RuleSubject, WorkRuleMatch } from '../../numbers/classify/work-rule';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { enumType } from '../enum-type';
import { AgreementTypeEnum } from '../agreement/agreement.type';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { TicketSourceEnum } from '../ticket/ticket.type';

export const RuleSubjectEnum = enumType<RuleSubject>(
  { name: 'RuleSubject', description: 'What a rule decides about.' },
  {
    TIME_ENTRY: 'The delivery area of time, and whether it is reactive.',
    TICKET: 'Whether a ticket is reactive, and so counted.',
  },
);

const RuleFieldEnum = enumType<keyof WorkRuleMatch>(
  { name: 'RuleField', description: 'A field of `WorkRuleMatch`.' },
  {
    sources: '`sources`: source systems.',
    boards: '`boards`: boards of the ticket.',
    ticketTypes: '`ticketTypes`: types of the ticket.',
    workTypes: '`workTypes`: work types of the entry.',
    workRoles: '`workRoles`: work roles of the entry.',
    technicianRoles: '`technicianRoles`: roles of the technician’s allocation.',
    ticketSources: '`ticketSources`: who opened the ticket.',
    project: '`project`: on a project.',
    proactive: '`proactive`: on a ticket marked as planned.',
    billable: '`billable`: billed.',
    onsite: '`onsite`: worked at the client’s.',
    covered: '`covered`: whether an agreement covers support.',
    agreementTypes: '`agreementTypes`: types of the agreement.',
  },
);

const AREA = 'Where the work belongs. Null: internal time.';

@ObjectType({ simpleResolvers: true, description: 'One condition of a rule of the MSP.' })
export class WorkRuleCondition {
  @Field(() => RuleFieldEnum, { description: 'The field of `WorkRuleMatch`.' })
  field!: keyof WorkRuleMatch;

  @Field(() => [String], { description: 'Any of these will do; "true" or "false" for a flag.' })
  values!: readonly string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A rule for classifying work. The first that matches decides.',
})
export class WorkRule {
  @Field({
    description:
      'Its name, as in `classifiedBy`, where names of the MSP’s own rules begin with "custom: ".',
  })
  name!: string;

  @Field(() => RuleSubjectEnum, { description: 'What it decides about.' })
  appliesTo!: RuleSubject;

  @Field({ description: 'What it matches, in words.' })
  meaning!: string;

  @Field(() => [WorkRuleCondition], {
    description:
      'The conditions of an MSP’s own rule; all must hold. Empty for the built-in rules.',
  })
  conditions!: readonly WorkRuleCondition[];

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description:
      'Where the work belongs. Null: internal time, the area that the source sent, or a rule on tickets.',
  })
  deliveryArea!: DeliveryAreaKey | null;

  @Field({ description: 'Whether what it matches is reactive.' })
  reactive!: boolean;

  @Field({
    description:
      'The MSP’s own, not one of the RHEM decision chart (TruMethods Framework Foundations, p. 10–11).',
  })
  custom!: boolean;
}

const ANY = 'Any of these, trimmed and without case.';

@InputType('WorkRuleMatch', {
  description:
    'The conditions of a rule. Every field given must hold, and a list holds if any of its values does. Refused with `EMPTY_MATCH` when nothing is given.',
})
export class WorkRuleMatchInput {
  @Field(() => [String], { nullable: true, description: `Source systems. ${ANY}` })
  sources?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Boards of the ticket. ${ANY}` })
  boards?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Types of the ticket. ${ANY}` })
  ticketTypes?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Work types of the entry. ${ANY}` })
  workTypes?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Work roles of the entry. ${ANY}` })
  workRoles?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `Roles of the technician’s allocation on the entry’s day. ${ANY}`,
  })
  technicianRoles?: string[] | null;

  @Field(() => [TicketSourceEnum], { nullable: true, description: 'Who opened the ticket.' })
  ticketSources?: TicketOrigin[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'On a project. Time on one is decided before.',
  })
  project?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'On a ticket marked as planned.' })
  proactive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Billed. Billed time is decided before.' })
  billable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Worked at the client’s.' })
  onsite?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an agreement covers support on the entry’s day.',
  })
  covered?: boolean | null;

  @Field(() => [AgreementTypeEnum], {
    nullable: true,
    description: 'Types of the agreement it is worked under.',
  })
  agreementTypes?: AgreementType[] | null;
}

@InputType({ description: 'A rule of the MSP’s own.' })
export class WorkRuleInput {
  @Field({ description: 'Its name, up to 100 characters; each once (`DUPLICATE_RULE_NAME`).' })
  name!: string;

  @Field(() => RuleSubjectEnum, {
    nullable: true,
    defaultValue: RuleSubjectEnum.TIME_ENTRY,
    description: 'What it decides about.',
  })
  appliesTo?: RuleSubject | null;

  @Field(() => WorkRuleMatchInput, { description: 'What it looks for.' })
  match!: WorkRuleMatchInput;

  @Field(() => DeliveryAreaKeyEnum, {
    nullable: true,
    description: `${AREA} Of no use on tickets.`,
  })
  deliveryArea?: DeliveryAreaKey | null;

  @Field({
    description: 'Whether it is reactive: only in SUPPORT (`REACTIVE_OUTSIDE_SUPPORT`).',
  })
  reactive!: boolean;
}
