import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { TierNeed } from '../../answers/staffing/staff-bands';
import { DeliveryArea } from '../delivery-area/delivery-area.type';
import { StaffingRecommendation } from '../delivery-area/staffing.type';
import { Period } from '../metric/period.type';
import { Band } from './band.type';

@ObjectType({
  simpleResolvers: true,
  description: 'People of one tier for the clients of one band (ROTRU for IT MSPs, step 3).',
})
export class TierStaffing implements TierNeed {
  @Field(() => Int, { description: 'The tier. 0: staff without one.' })
  tier!: number;

  @Field(() => Float, {
    description: 'Full-time people that the hours ask for: hours ÷ productive hours of one person.',
  })
  required!: number;

  @Field(() => Float, {
    description:
      'Full-time people the band has now: those of the tier, by the band’s share of its hours.',
  })
  current!: number;

  @Field(() => Float, { description: 'Required less current.' })
  gap!: number;

  @Field(() => Float, { description: 'Hours of the tier for the band’s clients.' })
  hours!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the tier’s hours ÷ share of all contribution. 1: in proportion to client value; above 1.2 over-served, below 0.8 under-served. Null: no hours, or contribution not known or not positive.',
  })
  allocationIndex!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'People for one band.' })
export class BandPlan {
  @Field(() => Band, { description: 'The band.' })
  band!: Band;

  @Field(() => [TierStaffing], {
    description: 'Tier by tier: 1, 2, 3, and any others that worked.',
  })
  tiers!: TierStaffing[];

  @Field(() => Float, { description: 'Hours of all tiers for the band’s clients.' })
  hours!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The allocation index over all tiers together; null as there.',
  })
  allocationIndex!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'People for one delivery area.' })
export class AreaPlan {
  @Field(() => DeliveryArea, { description: 'The area.' })
  deliveryArea!: DeliveryArea;

  @Field(() => StaffingRecommendation, { description: 'How many people, and why.' })
  staffing!: StaffingRecommendation;
}

@ObjectType({
  simpleResolvers: true,
  description: 'People by area, and by band and tier (ROTRU for IT MSPs, step 3).',
})
export class ResourcePlan {
  @Field(() => Period, { description: 'The months it goes by.' })
  period!: Period;

  @Field(() => [AreaPlan], { description: 'The five areas.' })
  areas!: AreaPlan[];

  @Field(() => [BandPlan], {
    description: 'The bands of the scheme; none where there is no scheme.',
  })
  bands!: BandPlan[];
}
