// A school's own sign-in for a story: an OpenID provider on loopback. Whoever is named signs in, without a password.
// Started by itself (`node provider.mjs`) it prints its address, and ends when its standard input does.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(fileURLToPath(new URL('../../ui/package.json', import.meta.url)));

/** Every account is `NAME@skolen.dk`; for these nobody vouches. */
const UNVERIFIED = ['ukendt-mail'];
const REDIRECT = 'http://127.0.0.1/signed-in';

/** What is wrong with the next token: how its claims, its header or its key differ from what they should be. */
const MISCHIEF = {
  audience: { claims: { aud: 'another' } },
  parties: { claims: { aud: ['svend', 'another'], azp: 'another' } },
  issuer: { claims: { iss: 'http://127.0.0.1:1' } },
  nonce: { claims: { nonce: 'of-another-attempt-altogether' } },
  expired: { claims: { exp: Math.floor(Date.now() / 1000) - 120 } },
  early: { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } },
  key: { key: 'another' },
  unsigned: { header: { alg: 'none' } },
  guessed: { header: { alg: 'HS256' } },
};

export async function openProvider() {
  const { Provider } = await import(pathToFileURL(require.resolve('oidc-provider')));
  const [own, another] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const client = { redirect_uris: [REDIRECT], application_type: 'native' };
  const provider = new Provider(issuer, {
    clients: [
      { ...client, client_id: 'svend', token_endpoint_auth_method: 'none' },
      // A secret with everything in it that a form writes in another way.
      {
        ...client,
        client_id: 'svend+',
        client_secret: 'en lang & hemmelig: 100 % +',
        token_endpoint_auth_method: 'client_secret_basic',
      },
      {
        ...client,
        client_id: 'svend-post',
        client_secret: 'endnu en hemmelig',
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...own.privateKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of a story'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    claims: { email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, name) => ({
      accountId: name,
      claims: () => ({ sub: name, email: `${name}@skolen.dk`, email_verified: !UNVERIFIED.includes(name) }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  let mischief;
  provider.use(async (ctx, next) => {
    await next();
    if (mischief && ctx.path === '/token' && ctx.body?.id_token)
      ctx.body.id_token = spoilt(ctx.body.id_token);
  });
  const spoilt = (token) => {
    const [header, claims] = token
      .split('.')
      .map((part, at) => (at < 2 ? JSON.parse(Buffer.from(part, 'base64url')) : part));
    const wrong = MISCHIEF[mischief];
    const parts = [
      { ...header, ...wrong.header },
      { ...claims, ...wrong.claims },
    ];
    const said = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const key = wrong.key ? another : own;
    const signed = {
      RS256: () => sign('RSA-SHA256', Buffer.from(said), key.privateKey).toString('base64url'),
      // The public key as a secret: what a careless reader takes for one.
      HS256: () =>
        createHmac('sha256', own.publicKey.export({ type: 'spki', format: 'pem' }))
          .update(said)
          .digest('base64url'),
      none: () => '',
    };
    return `${said}.${signed[parts[0].alg]()}`;
  };

  async function sitsThere(request, response) {
    if (request.method === 'GET') {
      const page =
        '<form method="post"><label>Konto <input name="account" autofocus></label><button>Log ind</button></form>';
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><title>Skolen</title>${page}`);
      return;
    }
    const account = new URLSearchParams(await text(request)).get('account');
    const result = account ? { login: { accountId: account }, consent: {} } : { error: 'access_denied' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  const serve = provider.callback();
  server.on('request', async (request, response) => {
    try {
      if (request.url.startsWith('/interaction/')) return await sitsThere(request, response);
      // What a story does from outside.
      if (request.url === '/mischief') {
        mischief = await text(request);
        return response.end();
      }
      if (request.url === '/browse') {
        const { page, account } = JSON.parse(await text(request));
        return response.end(await browse(page, account));
      }
      return serve(request, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, close };
}

/** Signs in as somebody, as a browser would, and says where it ends. */
async function browse(page, account) {
  const cookies = new Map();
  let next = { url: page };
  for (let turn = 0; turn < 10; turn++) {
    const response = await fetch(next.url, {
      method: next.body ? 'POST' : 'GET',
      body: next.body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (!to) {
      const said = await response.text();
      if (response.status !== 200 || next.body) throw new Error(`${next.url}: ${response.status} ${said}`);
      next = { url: next.url, body: new URLSearchParams({ account }) };
    } else {
      next = { url: new URL(to, next.url).href };
      if (new URL(next.url).pathname === '/signed-in') return next.url;
    }
  }
  throw new Error('The provider leads nowhere.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { issuer, close } = await openProvider();
  console.log(issuer);
  process.stdin.on('end', () => close() ?? process.exit(0)).resume();
}
