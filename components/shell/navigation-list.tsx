import { NavigationLink } from "./navigation-link";
import { visibleNavigation } from "./navigation";

type Props = { permissions: readonly string[]; collapsed?: boolean; onNavigate?: () => void };

export function NavigationList({ permissions, collapsed = false, onNavigate }: Props) {
  return visibleNavigation(permissions).map((group) => (
    <div key={group.title ?? ""} className="mb-3">
      {group.title && !collapsed ? (
        <p id={`navigation-${group.title}`} className="px-2 pb-1 text-xs font-medium text-faint">
          {group.title}
        </p>
      ) : null}
      <ul
        aria-labelledby={group.title && !collapsed ? `navigation-${group.title}` : undefined}
        aria-label={group.title && collapsed ? group.title : undefined}
        className="grid gap-px"
      >
        {group.items.map((item) => (
          <li key={item.href}>
            <NavigationLink item={item} collapsed={collapsed} onNavigate={onNavigate} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
