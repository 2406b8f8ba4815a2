/** How tokens are checked: by a shared secret (HS256), by the public keys of an issuer (RS256, ES256), or either. */
export interface TokenSettings {
  readonly jwtSecret?: string | null;
  readonly jwks?: {
    readonly url: string;
    readonly issuer: string;
    readonly audience: string;
  } | null;
}
