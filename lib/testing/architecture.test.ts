import { describe, expect, it } from "vitest";

import { readSourceFiles, type SourceFile } from "./source-files";

const files = readSourceFiles();
const isTest = ({ path }: SourceFile) =>
  /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("lib/testing/");
const product = files.filter((file) => !isTest(file));

/** "file → import" for every import of files under `from` that `refuse` says yes to. */
function offences(from: RegExp, refuse: (target: string, file: SourceFile) => boolean): string[] {
  return product
    .filter(({ path }) => from.test(path))
    .flatMap((file) =>
      file.imports
        .filter((target) => refuse(target, file))
        .map((target) => `${file.path} → ${target}`),
    );
}

const domainOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];
const shared = new Set(["kernel", "platform", "http-client", "http-api", "testing"]);

/** What one domain may see of another: its verbs, its words, its queries, and the log types themselves. */
const isDoor = (target: string) =>
  /^lib\/[^/]+\/(server|queries|contract|[a-z-]+-contract)$/.test(target) ||
  /^lib\/(log-types|destination-types)\/(registry|log-type|destination-type)$/.test(target);

describe("direction", () => {
  it("sees the code at all", () => {
    expect(product.length).toBeGreaterThan(150);
    expect(product.flatMap((file) => file.imports).length).toBeGreaterThan(500);
  });

  it("keeps the kernel pure", () => {
    expect(
      offences(
        /^lib\/kernel\//,
        (target) => target !== "npm:zod" && !target.startsWith("lib/kernel/"),
      ),
    ).toEqual([]);
  });

  it("keeps the platform free of domains", () => {
    const allowed = /^(npm:|lib\/(kernel|platform)\/)/;
    expect(offences(/^lib\/platform\//, (target) => !allowed.test(target))).toEqual([]);
  });

  it("keeps data access out of components", () => {
    const inside =
      /^(app|workers|prisma|bin)\/|^lib\/platform\/|^lib\/.+\/(store|server)$|^npm:(@prisma|bullmq|ioredis|pg|next-auth$)/;
    expect(offences(/^components\//, (target) => inside.test(target))).toEqual([]);
  });

  it("lets pages, routes and jobs call verbs only", () => {
    const inside = /\/store$|^lib\/platform\/(db|slack|queue)\/|^npm:(@prisma|pg$|ioredis$)/;
    expect(offences(/^app\//, (target) => inside.test(target))).toEqual([]);
    expect(
      offences(/^workers\/jobs\//, (target) =>
        /\/store$|^lib\/platform\/(db|slack)\//.test(target),
      ),
    ).toEqual([]);
  });

  it("lets domains meet at their doors", () => {
    const stranger = (target: string, file: SourceFile) => {
      const domain = domainOf(target);
      return (
        domain !== undefined &&
        !shared.has(domain) &&
        domain !== domainOf(file.path) &&
        !isDoor(target)
      );
    };
    const domains = /^lib\/(?!kernel|platform|testing|http-api|http-client)/;
    expect(offences(domains, stranger)).toEqual([]);
    expect(offences(domains, (target) => /^(app|components|workers|bin)\//.test(target))).toEqual(
      [],
    );
  });

  it("keeps the simulated Slack and the product apart", () => {
    expect(
      offences(
        /^e2e\/slack-simulator\//,
        (target) => !/^(npm:|e2e\/slack-simulator\/)/.test(target),
      ),
    ).toEqual([]);
    expect(
      offences(/^(app|components|lib|workers)\//, (target) => target.startsWith("e2e/")),
    ).toEqual([]);
  });
});

describe("the database and the environment", () => {
  it("are touched in their own files only", () => {
    const mayQuery =
      /(^|\/)store(-[a-z-]+)?\.ts$|^lib\/platform\/(db|auth)\/|^prisma\/|^bin\/|^bench\//;
    const query =
      /\b(tx|db\(\))\s*\.\s*(\$queryRaw|\$executeRaw|[a-z]\w+\.(find|create|update|delete|upsert|count|aggregate|groupBy))/;
    expect(
      product
        .filter(({ path, text }) => !mayQuery.test(path) && query.test(text))
        .map((file) => file.path),
    ).toEqual([]);
    expect(
      offences(
        /^(app|components|workers|lib\/(?!platform\/db))/,
        (target, { path }) => /db\/generated/.test(target) && !mayQuery.test(path),
      ),
    ).toEqual([]);
  });

  it("are marked as the server's where they are", () => {
    const unmarked = product.filter(
      ({ path, text }) =>
        /^lib\/.*(\/store|\/server)\.ts$/.test(path) && !text.includes('import "server-only"'),
    );
    expect(unmarked.map((file) => file.path)).toEqual([]);
  });
});

describe("routes", () => {
  const routes = product.filter(({ path }) => /^app\/.*\/route\.ts$/.test(path));

  it("are made from a declared operation, all of them but the session library's own", () => {
    const other = routes.filter(
      ({ path, text }) => !path.includes("nextauth") && !/Operations\./.test(text),
    );
    expect(routes.length).toBeGreaterThan(10);
    expect(other.map((file) => file.path)).toEqual([]);
  });
});

describe("sizes and names", () => {
  const sizes = product.map((file) => file.lines).toSorted((a, b) => a - b);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0;

  it("keep a file to one idea", () => {
    expect(at(0.5)).toBeLessThanOrEqual(70);
    expect(at(0.9)).toBeLessThanOrEqual(200);
    expect(product.filter((file) => file.lines > 301).map((file) => file.path)).toEqual([]);
  });

  it.each([
    [/^app\/.*(page|route|layout)\.tsx?$/, 60],
    [/^workers\/jobs\//, 40],
  ])("keep %s short", (pattern, limit) => {
    expect(
      product
        .filter(({ path, lines }) => pattern.test(path) && lines > limit + 1)
        .map((file) => file.path),
    ).toEqual([]);
  });

  it("have no drawer for everything", () => {
    const drawer = /(^|\/)(utils?|helpers?|misc|common|constants|types|hooks)\.tsx?$/;
    expect(files.filter(({ path }) => drawer.test(path)).map((file) => file.path)).toEqual([]);
  });

  it.each([
    ["log-types", "log-type", 3],
    ["destination-types", "destination-type", 2],
  ])("have every folder of %s in its registry", (domain, file, least) => {
    const registry = product.find(({ path }) => path === `lib/${domain}/registry.ts`);
    const pattern = new RegExp(`^lib/${domain}/([^/]+)/${file}\\.ts$`);
    const folders = new Set(product.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []));
    expect(folders.size).toBeGreaterThanOrEqual(least);
    for (const folder of folders) {
      expect(
        registry?.imports.some((target) => target.startsWith(`lib/${domain}/${folder}`)),
        folder,
      ).toBe(true);
    }
  });
});
