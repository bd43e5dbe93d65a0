import { useEffect, useRef, type ReactNode } from "react";
import styles from "./Tabs.module.css";

export interface Tab {
  readonly href: string;
  readonly label: string;
  /** A number after the word, such as how many contacts. */
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

export interface TabsProps {
  /** Name of the landmark, such as `Dele af forløbet`. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** How a link is made; the router's `Link` in the program, a plain anchor otherwise. */
  readonly link?: ((props: TabLinkProps) => ReactNode) | undefined;
}

export interface TabLinkProps {
  readonly href: string;
  readonly className: string | undefined;
  readonly "aria-current": "page" | undefined;
  readonly children: ReactNode;
}

/** Pages of one thing as links: each has its address, and the back button works. Scrolls sideways on a phone. */
export function Tabs({ label, tabs, link = plainLink }: TabsProps) {
  const ref = useRef<HTMLUListElement>(null);
  const current = tabs.find((tab) => tab.current)?.href;
  useEffect(() => {
    const list = ref.current;
    const chosen = list?.querySelector("[aria-current]");
    if (!list || !chosen || current === undefined) return;
    const far = chosen.getBoundingClientRect().right - list.getBoundingClientRect().right;
    if (far > 0) list.scrollLeft += far + 24;
  }, [current]);
  return (
    <nav aria-label={label} className={styles["tabs"]}>
      <ul ref={ref}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            {link({
              href: tab.href,
              className: styles["tab"],
              "aria-current": tab.current ? "page" : undefined,
              children: tab.count === undefined ? tab.label : `${tab.label} ${tab.count}`,
            })}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function plainLink({ children, ...props }: TabLinkProps): ReactNode {
  return <a {...props}>{children}</a>;
}
