import { roleTitles } from "@/lib/kernel/permission";
import type { UserDto } from "@/lib/users/contract";

const order = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** People who have every word of the text in name, address or role, by name, those who are disabled last. */
export function findUsers(users: readonly UserDto[], text: string): UserDto[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return users
    .filter(({ name, email, role }) => {
      const searched = `${name} ${email} ${roleTitles[role]}`.toLowerCase();
      return words.every((word) => searched.includes(word));
    })
    .toSorted(
      (one, other) =>
        Number(one.disabledAt !== null) - Number(other.disabledAt !== null) ||
        order.compare(one.name, other.name) ||
        order.compare(one.email, other.email),
    );
}
