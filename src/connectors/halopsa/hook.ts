import type { Hook, HookCall } from '../hooks/hook';
import { isSame } from '../hooks/signature';

/** The password of Basic, or the token of Bearer. */
function given({ headers: { authorization = '' } }: HookCall): string | null {
  const [, scheme = '', rest = ''] = /^(basic|bearer) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== 'basic') return rest || null;
  const [, ...password] = Buffer.from(rest, 'base64').toString('utf8').split(':');
  return password.join(':') || null;
}

/** HaloPSA signs nothing: it proves itself by what stands in the header. Its body has no documented form. */
export const hook: Hook = {
  secretFrom: 'US',
  howTo:
    'Make a webhook for tickets with this address, and with the secret as its bearer token, or as the password of basic authentication.',
  isGenuine: (call, secrets) => {
    const secret = given(call);
    return secret !== null && secrets.some((right) => isSame(right, secret));
  },
  read: () => ({ streams: ['tickets', 'actions'], at: null }),
};
