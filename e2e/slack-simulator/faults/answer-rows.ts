import { json, jsonBody, type Answer } from "../http/answer";

const listKeys = ["entries", "logins", "logs"] as const;

/** The rows of a page of any of the three logs; undefined when the answer is no such page. */
export const rowsOf = (answer: Answer): readonly unknown[] | undefined => {
  const body = jsonBody(answer);
  const key = listKeys.find((one) => Array.isArray(body?.[one]));
  return key === undefined ? undefined : (body?.[key] as unknown[]);
};

/** The same page with other rows. */
export const withRows = (answer: Answer, rows: readonly unknown[]): Answer => {
  const body = jsonBody(answer);
  const key = listKeys.find((one) => Array.isArray(body?.[one]));
  if (body === undefined || key === undefined) return answer;
  return json({ ...body, [key]: rows }, { status: answer.status, headers: answer.headers });
};

/** The same page with another cursor to the next. */
export const withNextCursor = (answer: Answer, cursor: string): Answer => {
  const body = jsonBody(answer);
  if (body === undefined || rowsOf(answer) === undefined) return answer;
  return json(
    { ...body, response_metadata: { next_cursor: cursor } },
    { status: answer.status, headers: answer.headers },
  );
};

export const cursorOf = (answer: Answer): string => {
  const metadata = jsonBody(answer)?.["response_metadata"] as { next_cursor?: string } | undefined;
  return metadata?.next_cursor ?? "";
};
