import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { readPage } from '../../request/page';
import { DateScalar } from '../scalars/date';
import { readDate } from '../../scalars/date';
import { DecimalScalar } from '../scalars/decimal';
import { clientAsEvidence } from '../client/client.loader';
import { Client } from '../client/client.type';
import { toConnection } from '../page/connection.type';
import { pagesUnder } from '../page/lists.loader';
import { ForwardPage } from '../page/page.type';
import {
  AGREEMENTS_OF_CLIENT,
  agreementList,
  monthlyAmounts,
  toAgreement,
  type AgreementRow,
} from './agreement.loader';
import { Agreement, AgreementConnection } from './agreement.type';

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => Client, { description: 'The client that bought it.' })
  client(@Root() { clientKey }: Agreement, @Ctx() context: RequestContext): Promise<Client | null> {
    return context.once(clientAsEvidence).load(clientKey);
  }

  @Needs('financials:read')
  @FieldResolver(() => DecimalScalar, {
    description:
      'Recurring services per month on a day, in the MSP’s currency and with its digits: annual ÷ 12, weekly × 52 ÷ 12. 0 when not in force.',
  })
  monthlyAmount(
    @Root() { key }: Agreement,
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day; today in the MSP’s time zone when absent. Not a date: `BAD_DATE`.',
    })
    on?: string | null,
  ): Promise<string> {
    return monthlyAmounts(context, on ? readDate(on, 'on') : null).load(key);
  }
}

@Resolver(() => Client)
export class ClientAgreementsResolver {
  @FieldResolver(() => AgreementConnection, {
    description: 'What it has bought, oldest first.',
  })
  async agreements(
    @Root() { key }: Client,
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('activeOn', () => DateScalar, {
      nullable: true,
      description: 'Only those in force on this day. Not a date: `BAD_DATE`.',
    })
    activeOn?: string | null,
  ): Promise<AgreementConnection> {
    const { tenantId } = context;
    const day = activeOn ? readDate(activeOn, 'activeOn') : null;
    const pages = pagesUnder(context, 'agreements', day, readPage(args, 2), () => ({
      list: agreementList(tenantId, day),
      under: AGREEMENTS_OF_CLIENT,
    }));
    const page = await pages.page([key]);
    const toNode = (row: AgreementRow) => toAgreement(tenantId, row);
    return toConnection(AgreementConnection, page, toNode, () => pages.count([key]));
  }
}
