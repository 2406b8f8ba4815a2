import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { tenant } from '../../answers/measuring/tenant';
import { RequestContext } from '../../request/context';
import { SeatPriceModelInput } from './seat-price-input.type';
import { SeatPriceModel } from './seat-price-model.type';
import { Refusal } from '../../errors';
import { seatPriceModel } from '../../numbers/seat-price/seat-price-model';
import { Unusable } from '../../numbers/seat-price/unusable';
import { unusableWords } from '../../words/seat-price';
import { toSeatPriceModel } from './to-seat-price-model';

@Resolver()
export class SeatPriceModelResolver {
  @Query(() => SeatPriceModel, {
    description:
      'What a seat costs, must earn and leaves, computed from assumptions alone. It reads no record of the MSP, so it needs no scope. Money has the digits of the MSP’s currency.',
  })
  async seatPriceModel(
    @Ctx() context: RequestContext,
    @Arg('input', () => SeatPriceModelInput, { description: 'What is supposed.' })
    input: SeatPriceModelInput,
  ): Promise<SeatPriceModel> {
    const { currency } = await context.once(tenant);
    try {
      return toSeatPriceModel(seatPriceModel(input), input.solveFor ?? null, currency);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      throw new Refusal(error.code, unusableWords(error, currency), { input: error.input });
    }
  }
}
