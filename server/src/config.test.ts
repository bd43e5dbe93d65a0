import { expect, test } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";

test("an empty environment is a server on this machine alone, with its own database", () => {
  expect(parseConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 8080,
    database: undefined,
    publicUrl: undefined,
    trustProxy: false,
    passwordCost: { memoryKib: 19_456, passes: 2 },
  });
});

test("settings are read", () => {
  const config = parseConfig({
    TOVHOLDER_URL: "https://tovholder.example.dk",
    TOVHOLDER_PORT: "9000",
    DATABASE_URL: "postgresql://bruger@vaert/base",
    TOVHOLDER_TRUST_PROXY: "1",
    TOVHOLDER_HOST: "",
  });
  expect(config.publicUrl?.host).toBe("tovholder.example.dk");
  expect(config).toMatchObject({
    port: 9000,
    host: "127.0.0.1",
    trustProxy: true,
    database: { connectionString: "postgresql://bruger@vaert/base", max: 10 },
  });
});

test("every wrong setting is named, and no value repeated", () => {
  const wrong = {
    TOVHOLDER_PORT: "otte",
    TOVHOLDER_URL: "hemmelig",
    DATABASE_URL: "kode",
    TOVHOLDER_TRUST_PROXY: "ja",
  };
  expect(() => parseConfig(wrong)).toThrow(ConfigError);
  try {
    parseConfig(wrong);
  } catch (error) {
    const message = String(error);
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).not.toMatch(/hemmelig|otte/);
  }
});
