import { serviceStatus, type ServiceLink } from "@tovholder/domain/course/state.ts";
import { serviceStatuses } from "@tovholder/domain/support/service.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { classNames } from "../ui/class-names.ts";
import { dayText } from "../ui/day-text.ts";
import styles from "./ServicePath.module.css";

/** Proposed, started, holds: each with its day once reached. A service that stopped says so at the end of what it reached. */
export function ServicePath({ link }: { readonly link: ServiceLink }) {
  const words = useWords().support.services;
  const { language } = useLanguage();
  const now = serviceStatus(link);
  const reached = (status: string) => link.statuses.findLast((one) => one.status === status)?.on;
  const shown = serviceStatuses.filter((status) => (now === "stopped") === (status === "stopped") || reached(status));
  const path = shown.filter((status) => now === "stopped" || status !== "stopped");
  return (
    <ol className={styles["path"]} aria-label={words.path(link.name)}>
      {path.map((status) => {
        const on = reached(status);
        return (
          <li
            key={status}
            className={classNames(on !== undefined && styles["reached"], status === now && styles["now"])}
            aria-current={status === now ? "step" : undefined}
          >
            {label("serviceStatus", status, language)}
            {on === undefined ? null : <span> {dayText(on, language, "without-year")}</span>}
          </li>
        );
      })}
    </ol>
  );
}
