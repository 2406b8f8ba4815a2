/** What the labour costs of wages that name nobody belong to: the account, and the department if one is named. */
export const postOf = (account: string, department: string | null = null): string =>
  department === null ? `account ${account}` : `account ${account} department ${department}`;
