import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time';

@ObjectType({
  simpleResolvers: true,
  description: 'How far the data are. While the version is the same, so are all answers of a day.',
})
export class DataVersion {
  @Field({
    description: 'Another one after every count, record, setting and other change of the MSP.',
  })
  version!: string;

  @Field(() => DateTimeScalar, { description: 'When everything was last counted.' })
  countedAt!: Date;

  @Field(() => Int, { description: 'Client-months that wait to be counted again.' })
  staleMonths!: number;
}
