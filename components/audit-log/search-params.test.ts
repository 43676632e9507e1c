import { describe, expect, it } from "vitest";

import { isFilteredUrl, loadAuditUrl, noAuditFilters, toAuditFilters } from "./search-params";

const at = Date.parse("2026-06-01T12:00:00Z");
const read = (query: string) => loadAuditUrl(new URLSearchParams(query));

describe("the address of the audit log", () => {
  it("says nothing of a bare one", () => {
    expect(isFilteredUrl(read(""))).toBe(false);
    expect(isFilteredUrl(read("entry=019a0000-0000-7000-8000-000000000000"))).toBe(false);
    expect(toAuditFilters(read(""), at)).toEqual({});
  });

  it("becomes the API's filters", () => {
    const url = read(
      "range=24h&action=SIGN_IN&action=SIGN_IN&action=SIGN_OUT&actorId=U0JUNO&actorKind=SLACK&targetType=alert&targetId=1&q=+juno+",
    );
    expect(toAuditFilters(url, at)).toEqual({
      from: "2026-05-31T12:00:00.000Z",
      action: ["SIGN_IN", "SIGN_OUT"],
      actorId: ["U0JUNO"],
      actorKind: ["SLACK"],
      targetType: ["alert"],
      targetId: ["1"],
      q: "juno",
    });
    expect(isFilteredUrl(url)).toBe(true);
  });

  it("passes over what makes no sense", () => {
    const url = read("range=ever&from=soon&actorKind=ROBOT&action=+&entry=1&q=+");
    expect(toAuditFilters(url, at)).toEqual({});
    expect(url.entry).toBeNull();
  });

  it("sends no more values than the API takes", () => {
    const many = Array.from({ length: 60 }, (_, index) => `targetId=${index}`).join("&");
    expect(toAuditFilters(read(many), at).targetId).toHaveLength(50);
  });

  it("has every filter among those that can be cleared", () => {
    const { entry: _entry, ...filters } = read("");
    expect(Object.keys(noAuditFilters).toSorted()).toEqual(Object.keys(filters).toSorted());
  });
});
