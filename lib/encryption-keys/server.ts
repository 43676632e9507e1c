import "server-only";

export { rotateEncryptionKeys } from "./rotate-encryption-keys";
