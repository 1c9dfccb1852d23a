import { expect, test } from "vitest";
import { auditInWords } from "../../tools/audit.ts";

// Reports as npm 11 gives them, shortened.
test("no known vulnerability is safe", () => {
  const metadata = { vulnerabilities: { total: 0 }, dependencies: { total: 521 } };
  expect(auditInWords({ metadata })).toEqual({
    isSafe: true,
    lines: ["No known vulnerability in 521 packages."],
  });
});

test("each vulnerable package is named, with what is known of it", () => {
  const advisory = {
    title: "Regular expression denial of service",
    url: "https://github.com/advisories/GHSA-1",
  };
  expect(
    auditInWords({
      metadata: { vulnerabilities: { total: 2 }, dependencies: { total: 521 } },
      vulnerabilities: {
        one: { severity: "high", range: "<1.2.3", via: [advisory] },
        two: { severity: "high", range: "*", via: ["one"] },
      },
    }),
  ).toEqual({
    isSafe: false,
    lines: [
      "one <1.2.3, high: Regular expression denial of service https://github.com/advisories/GHSA-1",
      "two *, high: through one",
    ],
  });
});

test("no answer is not taken for a good one", () => {
  expect(auditInWords({ message: "request failed, reason: connect ENETUNREACH" })).toEqual({
    isSafe: false,
    lines: [
      "Not audited: the registry did not answer (request failed, reason: connect ENETUNREACH). Nothing is known either way; run it again where there is a network.",
    ],
  });
});
