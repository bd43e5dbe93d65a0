import { useEffect, useState } from "react";
import { useWords } from "../i18n/words.tsx";
import { keepNothing, lockWith } from "../session/entering.ts";
import { FrontPage } from "../session/FrontPage.tsx";
import { storeNameOf, type Me } from "../session/me.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "../session/session.module.css";
import { LockChoice } from "./LockChoice.tsx";
import { standingOf, type Standing } from "./lock.ts";

/** Before anything lies on a device: how it shall be locked, or that nothing shall lie there. */
export function ChooseLockPage({ me }: { readonly me: Me }) {
  const words = useWords().lock;
  const [here, setHere] = useState<Standing>();
  useEffect(() => void standingOf(storeNameOf(me)).then(setHere), [me]);
  const unsent = here === undefined ? 0 : here.commands + here.drafts;
  return (
    <FrontPage title={words.chooseTitle}>
      <p>{words.chooseText}</p>
      {here === undefined || unsent === 0 ? null : (
        <Notice quiet>{words.unsentHere(here.commands, here.drafts)}</Notice>
      )}
      <LockChoice label={me.initials} onChoose={(wish) => lockWith(me, wish)} />
      {here === undefined || unsent > 0 ? null : (
        <Panel title={words.nothingTitle}>
          <div className={styles["form"]}>
            <p>{words.nothingText}</p>
            <Button wide onClick={() => void keepNothing(me)}>
              {words.nothing}
            </Button>
          </div>
        </Panel>
      )}
    </FrontPage>
  );
}
