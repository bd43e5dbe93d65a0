import { Link } from "wouter";
import type { ScreenProps } from "../app/screens.ts";
import { useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Tabs, type TabLinkProps } from "../ui/parts/Tabs.tsx";
import styles from "./Administration.module.css";
import { LimitsSection } from "./LimitsSection.tsx";
import { MethodsSection } from "./MethodsSection.tsx";
import { OwnAccount } from "./OwnAccount.tsx";
import { TeamsSection } from "./TeamsSection.tsx";
import { UsersSection } from "./UsersSection.tsx";

const sections = ["konto", "brugere", "team", "graenser", "metoder"] as const;

/** Own account and the methods for everyone; users, teams and limits for administrators. */
export function AdministrationPage({ params }: ScreenProps) {
  const words = useWords().administration;
  const me = useMe();
  const users = useCan("account.manage");
  const teams = useCan("team.manage");
  const limits = useCan("caseload-limit.set");
  const allowed = { konto: true, brugere: users, team: teams, graenser: limits, metoder: true };
  const open = sections.filter((section) => allowed[section]);
  const current = open.find((section) => section === params["section"]) ?? "konto";
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={me.municipality.name} />
      <Tabs
        label={words.parts}
        tabs={open.map((section) => ({
          href: `/administration/${section}`,
          label: words.sections[section],
          current: section === current,
        }))}
        link={tabLink}
      />
      {current === "konto" ? <OwnAccount /> : null}
      {current === "brugere" ? <UsersSection /> : null}
      {current === "team" ? <TeamsSection /> : null}
      {current === "graenser" ? <LimitsSection /> : null}
      {current === "metoder" ? <MethodsSection /> : null}
    </div>
  );
}

function tabLink(props: TabLinkProps) {
  return <Link {...props} />;
}
