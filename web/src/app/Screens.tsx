import { useEffect, useRef } from "react";
import { Link, Redirect, Route, Switch } from "wouter";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { focusPage } from "../ui/parts/focus-home.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { CrashGuard } from "./CrashGuard.tsx";
import { fetchWhenIdle, usePart } from "./parts.ts";
import { carriesCourses, homeOf, screens, type Screen, type ScreenProps } from "./screens.ts";

/** What a worker opens from I dag, in a stairwell as well as at a desk. */
const inTheField = screens.filter(({ name }) => name === "course" || name === "contact" || name === "citizens");

/** The screen that the address names. What one may not see looks like what is not there. */
export function Screens() {
  const actor = useActor();
  const seen = screens.filter((screen) => screen.allowed?.(actor) ?? true);
  const hasCourses = carriesCourses(actor);
  useEffect(() => (hasCourses ? fetchWhenIdle(inTheField.map(({ part }) => part)) : undefined), [hasCourses]);
  return (
    <Switch>
      {seen.map((screen) => (
        <Route key={screen.path} path={screen.path}>
          {(params: ScreenProps["params"]) => <Shown screen={screen} params={params} />}
        </Route>
      ))}
      {homeOf(actor) === "/" ? null : (
        <Route path="/">
          <Redirect to={homeOf(actor)} replace />
        </Route>
      )}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function Shown(props: ScreenProps & { readonly screen: Screen }) {
  const { app } = useWords();
  // The tab of a course is another part of the same page: focus stays on the tab.
  const page = `${props.screen.path} ${props.params["course"] ?? ""}`;
  return (
    <CrashGuard key={page} words={app.crash}>
      <ShownPart {...props} page={page} />
    </CrashGuard>
  );
}

interface ShownPartProps extends ScreenProps {
  readonly screen: Screen;
  readonly page: string;
}

function ShownPart({ screen, params, page }: ShownPartProps) {
  const { app } = useWords();
  const { language } = useLanguage();
  const content = usePart(screen.part, { params });
  if (content === undefined) return <Skeleton language={language} />;
  return (
    <>
      {content}
      <Arrived page={page} title={`${app.screens[screen.name]} · ${app.name}`} />
    </>
  );
}

let shown: string | undefined;

/** Names the document and moves focus to the heading after a change of page, not on the first page of a visit. */
function Arrived({ page, title }: { readonly page: string; readonly title: string }) {
  const first = useRef(shown === undefined);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const moved = shown !== page && !first.current;
    shown = page;
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
