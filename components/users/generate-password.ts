/** 32 letters and digits, none of which is taken for another. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** A password of 100 random bits in four groups, which can be read out and typed. */
export function generatePassword(): string {
  const picked = [...crypto.getRandomValues(new Uint8Array(20))].map(
    // 256 is a multiple of 32, so that each is as likely as the others.
    (byte) => letters.charAt(byte % letters.length),
  );
  return [0, 5, 10, 15].map((start) => picked.slice(start, start + 5).join("")).join("-");
}
