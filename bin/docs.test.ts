import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { packs } from "@/lib/detections/registry";
import { operations } from "@/lib/http-api/operations";
import { permissionTitles, rolePermissions, roles, roleTitles } from "@/lib/kernel/permission";
import { parseEnv } from "@/lib/platform/env/env";
import { variables } from "@/lib/platform/env/schema";
import { metrics } from "@/lib/platform/metrics/metrics";
import manifest from "@/package.json" with { type: "json" };
import { jobs } from "@/workers/jobs/registry";

import { findCommand } from "./commands/find-command";
import { commands } from "./commands/registry";

const root = fileURLToPath(new URL("..", import.meta.url));
const markdown = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const text = (path: string) => readFileSync(join(root, path), "utf8");
const pages = markdown.map((path) => ({ path, text: text(path) }));
const all = pages.map((page) => page.text).join("\n");
const [readme, operating] = [text("README.md"), text("docs/operations.md")];

const matches = (expression: RegExp, among = all) =>
  [...among.matchAll(expression)].map(([, found = ""]) => found);
const cells = (line: string) => line.split("|").map((cell) => cell.trim());

describe("the guides", () => {
  it.each(pages)("$path leads to files and sections that are there", (page) => {
    for (const link of matches(/\]\(((?!https?:)[^)\s]+)\)/g, page.text)) {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? page.path : join(dirname(page.path), file);
      expect(existsSync(join(root, target)), link).toBe(true);
      if (anchor) {
        const titles = matches(/^#+ (.*)$/gm, text(target));
        const anchors = titles.map((title) => title.toLowerCase().replaceAll(/[^\w -]/g, ""));
        expect(
          anchors.map((title) => title.replaceAll(" ", "-")),
          link,
        ).toContain(anchor);
      }
    }
  });

  it("name files and folders that are there", () => {
    const named = matches(/`((?:app|bench|bin|components|e2e|lib|prisma|workers)\/[\w./[\]-]+)`/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("name commands and scripts that there are, and all commands", () => {
    const typed = matches(/npm run -s margay -- ([a-z]+(?: [a-z]+(?:-[a-z]+)*)?)/g);
    const known = (words: string) => findCommand(commands, words.split(" ")) !== null;
    expect(typed.filter((words) => words !== "help" && !known(words))).toEqual([]);
    const scripts = [...matches(/npm run ([\w:]+)/g), "start", "test"];
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const block = matches(/^npm run -s margay -- (.*)$/gm, readme).join("\n");
    const missing = commands.filter(({ name }) => !block.includes(name)).map(({ name }) => name);
    // For developers; CONTRIBUTING has it.
    expect(missing).toEqual(["migrate create"]);
  });

  it("list every variable with its default", () => {
    const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
    const table = new Map(
      rows.flatMap((line) => {
        const [, names = "", value = ""] = cells(line);
        return matches(/`([A-Z_]+)`/g, names).map((name) => [name, value] as const);
      }),
    );
    const names = Object.keys(variables.shape).filter((name) => name !== "NODE_ENV");
    expect([...table.keys()].toSorted()).toEqual(names.toSorted());
    const { NODE_ENV: _, APP_URL: __, ...defaults } = parseEnv({});
    for (const [name, value] of Object.entries(defaults))
      expect(table.get(name), name).toBe(`\`${String(value)}\``);
  });

  it("name metrics that there are, and all of Margay's own", async () => {
    const own = Object.values(metrics()).flatMap((metric) =>
      "name" in metric ? [String(metric.name)] : [],
    );
    const known = (await metrics().registry.getMetricsAsJSON()).map(({ name }) => name);
    const named = matches(/`(margay_[a-z_]+)/g, operating);
    expect(named.filter((name) => name !== "margay_queue" && !known.includes(name))).toEqual([]);
    expect(own.filter((name) => !named.includes(name))).toEqual([]);
  });

  it("name operations of the API that there are", () => {
    const shape = (path: string) => path.replace(/^\/api\/v1\//, "").replaceAll(/\{\w+\}/g, "{}");
    const known = new Set(operations.map(({ method, path }) => `${method} ${shape(path)}`));
    const named = matches(/`((?:GET|POST|PUT|PATCH|DELETE) (?!…)[\w/{}-]+)/g);
    expect(named.length).toBeGreaterThan(20);
    const unknown = named.filter((line) => {
      const [method = "", path = ""] = line.split(" ");
      return !known.has(`${method} ${shape(path)}`);
    });
    expect(unknown).toEqual([]);
  });

  it("tell what each role may do", () => {
    const rows = operating.split("\n").map(cells);
    for (const [permission, title] of Object.entries(permissionTitles)) {
      const may = roles.map((role) =>
        (rolePermissions[role] as readonly string[]).includes(permission) ? "yes" : "",
      );
      expect(rows, title).toContainEqual(["", title, ...may, ""]);
    }
    expect(rows).toContainEqual(["", "may", ...roles.map((role) => roleTitles[role]), ""]);
  });

  it("count rules and packs as they are", () => {
    const sizes = Object.values(packs).map((pack) => Object.keys(pack.rules).length);
    const rules = sizes.reduce((sum, size) => sum + size);
    expect([rules, sizes.length]).toEqual([
      Number(matches(/(\d+) rules in four packs/g, readme)[0]),
      4,
    ]);
  });

  it("name jobs that there are", () => {
    const minute = text("ARCHITECTURE.md").split("## How a minute goes")[1] ?? "";
    const named = matches(
      /`(tick|poll|health|dispatch|deliver|mend\w+|remember|housekeeping)`/g,
      minute,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in jobs))).toEqual([]);
  });
});

describe("the set-up for Docker", () => {
  it("sets variables that there are, and asks for health where it is told", () => {
    const compose = text("compose.yaml").split("services:")[0] ?? "";
    const set = matches(/^ {4}([A-Z_]+):/gm, compose);
    expect(set.length).toBeGreaterThan(4);
    expect(set.filter((name) => !(name in variables.shape))).toEqual([]);
    const [path = ""] = matches(/(\/api\/health\/\w+)/g, text("Dockerfile"));
    expect(operations.map((operation) => operation.path)).toContain(path);
  });
});
