import { generate } from "otplib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { createWorld, createAccount, signIn } from "../testing/world.ts";
import type { Person, World } from "../testing/world.ts";
import type { Client } from "../testing/client.ts";

const MINUTE = 60_000;
let world: World;
let serial = 0;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

/** An account of the test's own, signed in on the client it gives. */
async function someone(): Promise<{ readonly person: Person; readonly client: Client }> {
  serial += 1;
  const client = world.anyone();
  // The administrator's session may have run out while another test moved the clock.
  await signIn(world.as("administrator"), world.people.administrator);
  const person = await createAccount(world.as("administrator"), client, {
    username: `person${serial}.${world.code.toLowerCase()}`,
    name: "Prøve Prøvesen",
    roles: ["worker"],
    teamIds: [world.teams.north],
  });
  return { person, client };
}

const login = (client: Client, ...[username, password, more]: [string, string, object?]) =>
  client.post("/api/login", { username, password, ...more });

const auditOf = statement<{ readonly action: string }>(
  "test.audit-of-account",
  `select action from audit where municipality_id = $1 and (account_id = $2 or detail->>'account' = $2::text)
   order by audit_id`,
);

test("signing in gives who one is and a cookie that scripts cannot read", async () => {
  const { person } = await someone();
  const client = world.anyone();
  const answer = await login(client, person.username.toUpperCase(), person.password, { municipality: world.code });
  expect(answer).toMatchObject({ status: 200, body: { name: "Prøve Prøvesen", isDemo: false, roles: ["worker"] } });
  expect(answer.headers.get("set-cookie")).toMatch(/^tovholder=\d+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(JSON.stringify(answer.body)).not.toContain(person.password);
  const actions = await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.rows(auditOf, [world.municipalityId, person.accountId]),
  );
  expect(actions.map((row) => row.action)).toEqual(["account.create", "login", "password.change", "login"]);
});

test("unknown name, wrong password and wrong municipality get the same answer", async () => {
  const { person } = await someone();
  const answers = await Promise.all([
    login(world.anyone(), person.username, "en helt forkert kode"),
    login(world.anyone(), "findes.ikke", "en helt forkert kode"),
    login(world.anyone(), person.username, person.password, { municipality: "andet sted" }),
  ]);
  const [first] = answers;
  expect(first).toMatchObject({ status: 401, body: { code: "wrong-login" } });
  for (const answer of answers) expect(answer.body).toEqual(first?.body);
});

test.each(["known", "unknown"])("five failures lock a %s name, longer each time", async (kind) => {
  const { person } = await someone();
  const username = kind === "known" ? person.username : `ukendt.${world.code}`;
  const client = world.anyone();
  const wrong = () => login(client, username, "en helt forkert kode");
  for (let i = 0; i < 5; i += 1) expect((await wrong()).status).toBe(401);
  const locked = await login(client, username, person.password);
  expect(locked).toMatchObject({ status: 429, body: { code: "too-many-requests" } });
  expect(locked.headers.get("retry-after")).toBe("60");
  world.clock.forward(MINUTE + 1);
  expect((await wrong()).status).toBe(401);
  world.clock.forward(MINUTE + 1);
  expect((await wrong()).status).toBe(429);
  world.clock.forward(MINUTE);
  expect((await login(client, username, person.password)).status).toBe(kind === "known" ? 200 : 401);
});

test("an administrator opens a locked account", async () => {
  const { person } = await someone();
  const client = world.anyone();
  for (let i = 0; i < 5; i += 1) await login(client, person.username, "en helt forkert kode");
  expect((await login(client, person.username, person.password)).status).toBe(429);
  expect((await world.as("administrator").post(`/api/accounts/${person.accountId}/unlock`)).status).toBe(204);
  expect((await login(client, person.username, person.password)).status).toBe(200);
});

test("a session ends after an hour without use, and after twelve hours whatever happens", async () => {
  const { person, client } = await someone();
  for (let i = 0; i < 13; i += 1) {
    world.clock.forward(55 * MINUTE);
    expect((await client.get("/api/me")).status).toBe(200);
  }
  world.clock.forward(10 * MINUTE);
  expect((await client.get("/api/me")).body).toMatchObject({ status: 401, code: "not-signed-in" });
  await signIn(client, person);
  world.clock.forward(61 * MINUTE);
  expect((await client.get("/api/me")).status).toBe(401);
});

test("logging out ends the session on the server", async () => {
  const { client } = await someone();
  const cookie = client.cookie();
  expect((await client.post("/api/logout")).status).toBe(204);
  expect(client.cookie()).toBe("");
  expect((await world.anyone().get("/api/me", { headers: { cookie } })).status).toBe(401);
});

test("a cookie of another municipality, or half a cookie, is nobody", async () => {
  const { client } = await someone();
  const secret = client.cookie().split(".")[1] ?? "";
  for (const cookie of [
    `tovholder=${world.municipalityId + 1}.${secret}`,
    "tovholder=x",
    `tovholder=1.${"a".repeat(43)}`,
  ]) {
    expect((await world.anyone().get("/api/me", { headers: { cookie } })).status).toBe(401);
  }
});

test("changing the password takes the old one, and signs out everywhere else", async () => {
  const { person, client } = await someone();
  const elsewhere = world.anyone();
  await signIn(elsewhere, person);
  const next = "en anden lang sætning";
  const change = (current: string, wanted: string) => client.post("/api/me/password", { current, next: wanted });
  expect(await change("forkert", next)).toMatchObject({ status: 400, body: { errors: [{ path: "current" }] } });
  expect(await change(person.password, "kort")).toMatchObject({ status: 400, body: { errors: [{ path: "next" }] } });
  expect(await change(person.password, person.password)).toMatchObject({ status: 400 });
  expect((await change(person.password, next)).status).toBe(204);
  expect((await client.get("/api/me")).status).toBe(200);
  expect((await elsewhere.get("/api/me")).status).toBe(401);
  expect((await login(elsewhere, person.username, person.password)).status).toBe(401);
  expect((await login(elsewhere, person.username, next)).status).toBe(200);
});

test("a password from the administrator must be changed before anything else", async () => {
  const { person, client } = await someone();
  const reset = await world.as("administrator").post(`/api/accounts/${person.accountId}/password`);
  expect(reset.status).toBe(200);
  expect((await client.get("/api/me")).status).toBe(401);
  const { oneTimePassword } = reset.body as { oneTimePassword: string };
  await signIn(client, { username: person.username, password: oneTimePassword });
  expect((await client.get("/api/me")).body).toMatchObject({ mustChangePassword: true });
  expect((await client.get("/api/teams")).body).toMatchObject({ status: 403, code: "password-change-needed" });
  const next = "en tredje lang sætning";
  expect((await client.post("/api/me/password", { current: oneTimePassword, next })).status).toBe(204);
  expect((await client.get("/api/teams")).status).toBe(200);
});

test("a second factor: enrolled, asked for, used once, and taken off", async () => {
  const { person, client } = await someone();
  const code = (secret: string) => generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) });
  const enrolled = await client.post("/api/me/second-factor", { password: person.password });
  const { secret, uri } = enrolled.body as { secret: string; uri: string };
  expect(uri).toMatch(/^otpauth:\/\/totp\/Tovholder/);
  expect((await client.post("/api/me/second-factor/confirm", { code: "000000" })).status).toBe(400);
  expect((await client.post("/api/me/second-factor/confirm", { code: await code(secret) })).status).toBe(204);

  const fresh = world.anyone();
  expect((await login(fresh, person.username, person.password)).body).toMatchObject({
    status: 401,
    code: "code-needed",
  });
  const spent = await login(fresh, person.username, person.password, { code: await code(secret) });
  expect(spent.body).toMatchObject({ status: 401, code: "wrong-login" });
  world.clock.forward(30_000);
  const now = await code(secret);
  const both = await Promise.all(
    [1, 2].map(() => login(world.anyone(), person.username, person.password, { code: now })),
  );
  expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([200, 401]));

  expect((await client.delete("/api/me/second-factor", { password: "forkert" })).status).toBe(400);
  expect((await client.delete("/api/me/second-factor", { password: person.password })).status).toBe(204);
  expect((await login(fresh, person.username, person.password)).status).toBe(200);
});

test("an administrator takes the second factor off for who has lost the phone", async () => {
  const { person, client } = await someone();
  const { secret } = (await client.post("/api/me/second-factor", { password: person.password })).body as {
    secret: string;
  };
  const code = await generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) });
  await client.post("/api/me/second-factor/confirm", { code });
  const path = `/api/accounts/${person.accountId}/second-factor`;
  expect((await world.as("administrator").delete(path)).status).toBe(204);
  expect((await client.get("/api/me")).status).toBe(401);
  await signIn(client, person);
});

test("a closed account is out at once", async () => {
  const { person, client } = await someone();
  const path = `/api/accounts/${person.accountId}`;
  expect((await world.as("administrator").patch(path, { active: false })).status).toBe(204);
  expect((await client.get("/api/me")).status).toBe(401);
  expect((await login(client, person.username, person.password)).status).toBe(401);
});

test("signing in without a password works in a demo municipality and nowhere else", async () => {
  const demo = await createWorld({ isDemo: true });
  const list = (await demo.anyone().get("/api/demo/accounts")).body as { accountId: string; name: string }[];
  const accountId = demo.people.worker.accountId;
  expect(list).toContainEqual(expect.objectContaining({ accountId, name: "Vera Prøvesen", teams: ["Team Nord"] }));
  const client = demo.anyone();
  expect((await client.post("/api/demo/sign-in", { accountId })).body).toMatchObject({ accountId, isDemo: true });
  expect((await client.get("/api/me")).status).toBe(200);

  expect(list.map((account) => account.accountId)).not.toContain(world.people.worker.accountId);
  const real = await world.anyone().post("/api/demo/sign-in", { accountId: world.people.worker.accountId });
  expect(real.status).toBe(404);
  await demo.end();
});

test("over https the cookie is bound to the host", async () => {
  const secure = await createWorld({ config: { publicUrl: new URL("https://localhost:8080") } });
  const answer = await login(secure.anyone(), secure.people.worker.username, secure.people.worker.password);
  expect(answer.headers.get("set-cookie")).toMatch(/^__Host-tovholder=.*; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  expect(answer.headers.get("strict-transport-security")).toMatch(/max-age=63072000/);
  await secure.end();
});
