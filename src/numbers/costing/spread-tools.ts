import type { CostSheet, Share } from './cost-sheet';
import type { ClientBases, MonthFacts } from './month-facts';
import { toolMonths, type ToolMonth } from './tool-month';

function weightOf(tool: ToolMonth, client: ClientBases): bigint {
  switch (tool.basis) {
    case 'SEATS':
      return client.seatMonths;
    case 'ENDPOINTS':
      return client.endpointMonths;
    case 'PER_CLIENT':
      return BigInt(client.activeDays);
    case 'NAMED_CLIENTS':
      return tool.clientIds.includes(client.clientId) ? 1n : 0n;
  }
}

/** Puts what the tools of a month cost on the sheet. A tool of no area, or with nothing to go by, is overhead. */
export function spreadTools(sheet: CostSheet, { tools, clients, month, today }: MonthFacts): void {
  for (const tool of toolMonths(tools, month, today)) {
    const { area } = tool;
    const shares = area
      ? clients.map((client): Share => ({
          clientId: client.clientId,
          area,
          weight: weightOf(tool, client),
        }))
      : [];
    sheet.spread('tools', tool.cents, shares);
  }
}
