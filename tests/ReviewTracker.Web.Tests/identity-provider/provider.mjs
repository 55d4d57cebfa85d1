// A real identity provider for the tests, on loopback: node provider.mjs PORT CLIENT-SECRET SITE…
import { Provider } from 'oidc-provider';

const [port, secret, ...sites] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'reviewtracker',
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: sites.map(site => `${site}/sign-in/callback`),
    post_logout_redirect_uris: sites.map(site => `${site}/sign-out`),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    id_token_signed_response_alg: 'RS256',
  }],
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'groups'], profile: ['name'], email: ['email', 'email_verified'] },
  scopes: ['openid', 'profile', 'email'],
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `Person ${id}`, email: `${id}@example.org`, email_verified: true, groups: ['community-safety', 'all-staff'] }),
  }),
  cookies: { keys: ['only for tests'] },
  features: { devInteractions: { enabled: true } },
});
const server = provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
// It goes when the tests go, whatever became of them.
process.stdin.on('end', () => server.close(() => process.exit(0))).resume();
