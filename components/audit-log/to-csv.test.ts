import { expect, it } from "vitest";

import type { AuditEntryDto } from "@/lib/audit/contract";

import { toCsv } from "./to-csv";

const entry: AuditEntryDto = {
  id: "019a0000-0000-7000-8000-000000000000",
  at: "2026-06-01T12:00:00.000Z",
  actor: { type: "user", kind: "PERSON", id: "u1", name: 'Imogen "Im" Vale' },
  action: "CREATE_API_TOKEN",
  target: { type: "apiToken", id: "t1", name: "=HYPERLINK(1)" },
  details: { role: "Analyst", note: "a\nb" },
  address: null,
  requestId: "r1",
};

it("writes a line of names and one for each entry, quoted where it must be", () => {
  expect(toCsv([entry])).toBe(
    "time,actor,actorKind,actorId,action,what,targetType,targetId,target,address,requestId,details\r\n" +
      '2026-06-01T12:00:00.000Z,"Imogen ""Im"" Vale",PERSON,u1,CREATE_API_TOKEN,Created an API token,' +
      'apiToken,t1,\'=HYPERLINK(1),,r1,"{""role"":""Analyst"",""note"":""a\\nb""}"\r\n',
  );
});

it.each(["=1", "+1", "-1", "@x", "\t1", "\r1"])("lets no spreadsheet reckon with %j", (name) => {
  const [, line = ""] = toCsv([{ ...entry, target: { ...entry.target, name } }]).split(/\r\n/, 2);
  expect(line).toContain(`'${name}`.split("\r")[0]);
});
