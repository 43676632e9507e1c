import { AppError } from "@/lib/kernel/errors";

const limitBytes = 1024 * 1024;

const tooLarge = () =>
  new AppError(
    "too_large",
    "The request is larger than 1 MiB, which no form here needs. Send less.",
  );

/** Reads a body of at most 1 MiB; a larger one is refused before it is held in memory. */
export async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge();
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON body; anything else is `invalid_input` in words. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError(
      "invalid_input",
      "Send the request as JSON, with Content-Type: application/json.",
    );
  }
  const text = (await readBytes(request)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_input", "The body is not valid JSON.", { cause });
  }
}
