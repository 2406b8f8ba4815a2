import type { CostSheet, Share } from './cost-sheet';
import type { ClientBases, MonthFacts } from './month-facts';
import type { CostRule } from './cost-rule';
import { toolMonths, type ToolBasis, type ToolMonth } from './tool-month';

const RULES: Readonly<Record<ToolBasis, CostRule>> = {
  SEATS: 'tool by seats',
  ENDPOINTS: 'tool by endpoints',
  PER_CLIENT: 'tool by active days',
  NAMED_CLIENTS: 'tool of named clients',
};

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
    const payee = { kind: 'tools', tool } as const;
    const { area, basis, cents } = tool;
    if (!area) sheet.addOverhead(payee, 'overhead: tool of no area', cents);
    else {
      const shares = clients.map((client): Share => {
        return { clientId: client.clientId, area, weight: weightOf(tool, client) };
      });
      sheet.spread(payee, RULES[basis], cents, shares);
    }
  }
}
