import { version } from "../../package.json";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./OutboxPage.module.css";
import { useInstall } from "./use-install.ts";
import { useUpdate } from "./use-update.ts";

/** Which program this is, whether a newer one waits, and how it gets an icon of its own. */
export function ProgramPanel() {
  const words = useWords().device.program;
  const update = useUpdate();
  return (
    <Panel title={words.title}>
      <div className={styles["program"]}>
        <DataList
          items={[
            { term: words.version, value: build === undefined ? version : `${version} (${build})` },
            { term: words.newest, value: update === undefined ? words.none : words.waits },
          ]}
        />
        {update === undefined ? null : (
          <div>
            <Button onClick={update}>{words.now}</Button>
          </div>
        )}
        <InstallOffer />
      </div>
    </Panel>
  );
}

/** The name of the first file of a build (`web/few-files.ts`) changes with all of the program's code. A program that is being made has none. */
const build = [...document.scripts].map(({ src }) => /\/page-([\w-]{8})\.js$/.exec(src)?.[1]).find(Boolean);

function InstallOffer() {
  const words = useWords().device.program;
  const install = useInstall();
  if (install === undefined) return null;
  if (install.kind === "ask")
    return (
      <>
        <p>{words.why}</p>
        <div>
          <Button onClick={install.ask}>{words.install}</Button>
        </div>
      </>
    );
  return (
    <details>
      <summary>{words.install}</summary>
      <p>{`${words.why} ${words.safari}`}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.afresh}</p>
    </details>
  );
}
