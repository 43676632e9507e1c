import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

const client = { id: "margay", secret: "the provider's own secret" };

type Grant = { nonce: string; challenge: string; redirectUri: string };

/** An OpenID Connect provider over HTTP at which one person is signed in: whoever `claims` says. */
export async function startOidcProvider() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const state = { claims: {} as Record<string, unknown>, keyIsForeign: false };
  const { privateKey: foreign } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

  const idToken = (issuer: string, { nonce }: Grant) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: client.id,
      iat: now,
      exp: now + 300,
      nonce,
      ...state.claims,
    };
    const text = `${encode({ alg: "RS256", kid: "one", typ: "JWT" })}.${encode(claims)}`;
    const key = state.keyIsForeign ? foreign : privateKey;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
  };

  const exchange = async (issuer: string, request: IncomingMessage): Promise<[number, object]> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const basic = `Basic ${Buffer.from(`${client.id}:${encodeURIComponent(client.secret).replaceAll("%20", "+")}`).toString("base64")}`;
    if (request.headers.authorization !== basic) return [401, { error: "invalid_client" }];
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== form.get("redirect_uri"))
      return [400, { error: "invalid_grant" }];
    return [200, { token_type: "Bearer", access_token: "at", id_token: idToken(issuer, grant) }];
  };

  const answer = async (issuer: string, request: IncomingMessage): Promise<[number, object]> => {
    const { pathname } = new URL(request.url ?? "", issuer);
    if (pathname === "/token") return exchange(issuer, request);
    if (pathname === "/keys")
      return [200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig" }] }];
    if (pathname !== "/.well-known/openid-configuration") return [404, {}];
    return [
      200,
      {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      },
    ];
  };

  const server = createServer((request, response) => {
    answer(issuer, request).then(
      ([status, body]) =>
        response
          .writeHead(status, { "content-type": "application/json" })
          .end(JSON.stringify(body)),
      () => response.destroy(),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    state,
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    },
    /** The person agrees on the provider's page; answers where it sends them. */
    consent: (authorizeUrl: string): URL => {
      const { searchParams } = new URL(authorizeUrl);
      const asked = (name: string) => searchParams.get(name) ?? "";
      const code = randomBytes(16).toString("hex");
      const redirectUri = asked("redirect_uri");
      grants.set(code, { nonce: asked("nonce"), challenge: asked("code_challenge"), redirectUri });
      const back = new URL(redirectUri);
      back.search = new URLSearchParams({ code, state: asked("state") }).toString();
      return back;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
