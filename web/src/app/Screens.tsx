import { memo, useEffect, useMemo, useRef } from "react";
import { Link, matchRoute, Redirect, useLocation, useRouter, type Parser } from "wouter";
import { useTeams } from "../course/use-colleagues.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { focusPage } from "../ui/parts/focus-home.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { CrashGuard } from "./CrashGuard.tsx";
import { useNext } from "./next-path.ts";
import { fetchWhenIdle, usePart } from "./parts.ts";
import { carriesCourses, homeOf, screens, type Screen, type ScreenProps } from "./screens.ts";
import styles from "./Screens.module.css";
import { ShownContext, useIsShown } from "./shown.ts";

/** What a worker opens from I dag, in a stairwell as well as at a desk. */
const inTheField = screens.filter(({ name }) => name === "course" || name === "contact" || name === "citizens");

interface Place {
  readonly screen: Screen;
  readonly params: ScreenProps["params"];
  /** The tab of a course is another part of the same page: focus stays on the tab. */
  readonly page: string;
}

/**
 * The screen that the address names. What one may not see looks like what is not there. A screen that is worth it is drawn
 * behind the present one while the link to it is being pressed or has the keyboard's focus, and only has to come forward when
 * it is followed.
 */
export function Screens() {
  const actor = useActor();
  const { parser } = useRouter();
  const [path] = useLocation();
  const { path: nextPath, rests } = useNext();
  const hasCourses = carriesCourses(actor);
  useEffect(() => (hasCourses ? fetchWhenIdle(inTheField.map(({ part }) => part)) : undefined), [hasCourses]);
  const teams = useTeams();
  const places = useMemo(() => screens.filter(({ allowed }) => allowed?.(actor, teams) !== false), [actor, teams]);
  const here = useMemo(() => placeOf(path, parser, places), [path, parser, places]);
  const next = useMemo(
    () => (nextPath === undefined ? undefined : placeOf(nextPath, parser, places)),
    [nextPath, parser, places],
  );
  if (here === undefined) return path === "/" ? <Redirect to={homeOf(actor)} replace /> : <NotFound />;
  const behind = next?.screen.drawnOnPress === true && next.page !== here.page ? next : undefined;
  return (
    <div className={styles["screens"]}>
      <Placed key={here.page} place={here} shown inert={false} />
      {behind === undefined ? null : <Placed key={behind.page} place={behind} shown={false} inert={rests} />}
    </div>
  );
}

/** The screen of an address, among those that this person may see. */
function placeOf(path: string, parser: Parser, places: readonly Screen[]): Place | undefined {
  for (const screen of places) {
    const [matches, found] = matchRoute(parser, screen.path, path);
    if (!matches) continue;
    const params: ScreenProps["params"] = found;
    return { screen, params, page: `${screen.path} ${params["course"] ?? ""}` };
  }
  return undefined;
}

interface PlacedProps {
  readonly place: Place;
  readonly shown: boolean;
  /** Out of the keyboard's reach. Not while a finger is on the link, which has not the time to go there: it costs 9 ms. */
  readonly inert: boolean;
}

/** The same elements behind as in front, so that the browser keeps what it has laid out. */
const Placed = memo(function Placed({ place, shown, inert }: PlacedProps) {
  const { app } = useWords();
  return (
    <div
      className={shown ? undefined : styles["behind"]}
      aria-hidden={shown ? undefined : true}
      inert={inert}
      data-print={shown ? undefined : "no"}
    >
      <div className={styles["screen"]}>
        <ShownContext value={shown}>
          <CrashGuard words={app.crash}>
            <ShownPart {...place} />
          </CrashGuard>
        </ShownContext>
      </div>
    </div>
  );
});

function ShownPart({ screen, params, page }: Place) {
  const { app } = useWords();
  const { language } = useLanguage();
  const shown = useIsShown();
  const content = usePart(screen.part, { params });
  if (content === undefined) return <Skeleton language={language} />;
  return (
    <>
      {content}
      {shown ? <Arrived page={page} title={`${app.screens[screen.name]} · ${app.name}`} /> : null}
    </>
  );
}

let arrivedAt: string | undefined;

/** Names the document and moves focus to the heading after a change of page, not on the first page of a visit. */
function Arrived({ page, title }: { readonly page: string; readonly title: string }) {
  const first = useRef(arrivedAt === undefined);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const moved = arrivedAt !== page && !first.current;
    arrivedAt = page;
    if (!moved) return;
    scrollTo(0, 0);
    focusPage();
  }, [page]);
  return null;
}

function NotFound() {
  const { app } = useWords();
  const home = (
    <Link href="/" className={buttonClass("primary")}>
      {app.notFound.home}
    </Link>
  );
  return (
    <>
      <PageHeader title={app.notFound.title} />
      <EmptyState title={app.notFound.text} action={home} />
      <Arrived page="not-found" title={`${app.notFound.title} · ${app.name}`} />
    </>
  );
}
