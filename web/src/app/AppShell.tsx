import { lazy, Suspense, useEffect, useState } from "react";
import { can } from "@tovholder/domain/access/can.ts";
import { Link, useLocation } from "wouter";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useOutreachTeams } from "../outreach/outreach-teams.ts";
import { useActor, useCan } from "../replica/ReplicaProvider.tsx";
import { useMe, useSession } from "../session/SessionProvider.tsx";
import { SignInAgain } from "../session/SignInAgain.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { SkipLink } from "../ui/parts/SkipLink.tsx";
import styles from "./AppShell.module.css";
import { Screens } from "./Screens.tsx";
import { useMenu } from "./screens.ts";
import { ShellNews } from "./ShellNews.tsx";

const CheckInBar = lazy(async () => ({ default: (await import("../outreach/CheckInBar.tsx")).CheckInBar }));
const SearchDialog = lazy(async () => ({ default: (await import("../search/SearchDialog.tsx")).SearchDialog }));

/** The frame round every screen: menus, search, what the server says, and signing in again over the page. */
export function AppShell() {
  const { language } = useLanguage();
  const maySearch = useCan("person.search");
  const [searching, setSearching] = useSearchKey(maySearch);
  // The menus show Opsøgende once the server has told which teams do outreach.
  const watches = useOutreachTeams().length > 0;
  const session = useSession();
  const [postponed, setPostponed] = useState(false);
  const expired = session.kind === "expired";
  if (!expired && postponed) setPostponed(false);
  return (
    <div className={styles["shell"]}>
      <SkipLink language={language} />
      <TopBar onSearch={maySearch ? () => setSearching(true) : undefined} />
      <ShellNews onSignIn={() => setPostponed(false)} />
      {watches ? (
        <Suspense fallback={null}>
          <CheckInBar />
        </Suspense>
      ) : null}
      <main id="main" tabIndex={-1} className={styles["main"]}>
        <Screens />
      </main>
      <BottomBar />
      <SignInAgain open={expired && !postponed} onClose={() => setPostponed(true)} />
      {searching ? (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Ctrl K, or ⌘K, opens search from anywhere, for those who may search. */
function useSearchKey(allowed: boolean) {
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    if (!allowed) return undefined;
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setSearching(true);
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, [allowed]);
  return [searching, setSearching] as const;
}

function isCurrent(href: string, location: string): boolean {
  return href === "/" ? location === "/" : location.startsWith(href);
}

function TopBar({ onSearch }: { readonly onSearch: (() => void) | undefined }) {
  const { app } = useWords();
  const [location] = useLocation();
  const me = useMe();
  const items = useMenu("main");
  const keys = /Mac|iP/.test(navigator.platform) ? "⌘K" : "Ctrl K";
  return (
    <header className={styles["top"]} data-print="no">
      <nav aria-label={app.menu} className={styles["topNav"]}>
        <Link href="/" className={styles["brand"]}>
          {app.name}
        </Link>
        {items.map((item) => (
          <Link key={item.href} href={item.href} aria-current={isCurrent(item.href, location) ? "page" : undefined}>
            {app.screens[item.name]}
          </Link>
        ))}
        <Link href="/mere" aria-current={location === "/mere" ? "page" : undefined} title={app.account(me.name)}>
          {app.more}
        </Link>
      </nav>
      {onSearch === undefined ? null : (
        <button type="button" className={styles["search"]} onClick={onSearch}>
          {app.search} <kbd>{keys}</kbd>
        </button>
      )}
    </header>
  );
}

/** The phone's menu, where the thumb is. Who records contacts has that button above all else. */
function BottomBar() {
  const { app } = useWords();
  const [location] = useLocation();
  const course = /^\/forloeb\/([\w-]+)/.exec(location)?.[1];
  const records = useRecordsContacts();
  // In an exercise the button would lead to real citizens.
  const writing = location.startsWith("/kontakt") || location.startsWith("/oev-dig");
  const actor = useActor();
  const tabs = [
    ...useMenu("main")
      .slice(0, 2)
      .map(({ href, name }) => ({ href, name: app.screens[name] })),
    ...(can(actor, "person.search") ? [{ href: "/soeg", name: app.screens.search }] : []),
    { href: "/mere", name: app.screens.more },
  ];
  return (
    <nav aria-label={app.menu} className={styles["bottom"]} data-print="no">
      {records && !writing ? (
        <Link href={course === undefined ? "/kontakt" : `/kontakt/${course}`} className={buttonClass("primary", true)}>
          {app.newContact}
        </Link>
      ) : null}
      <ul>
        {tabs.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent(href, location) ? "page" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who may refer a citizen works with citizens; leaders and administrators record no contacts. */
function useRecordsContacts(): boolean {
  return useCan("course.refer");
}
