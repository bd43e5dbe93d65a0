import { useWords, useLanguage } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { useMe } from "./SessionProvider.tsx";
import styles from "./session.module.css";
import { SignInForm } from "./SignInForm.tsx";

export interface SignInAgainProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Signing in over the page when the session has ended: nothing on the page is touched. */
export function SignInAgain({ open, onClose }: SignInAgainProps) {
  const words = useWords().session;
  const { language } = useLanguage();
  const me = useMe();
  const later = <Button onClick={onClose}>{words.later}</Button>;
  return (
    <Dialog open={open} title={words.againTitle} onClose={onClose} language={language} actions={later}>
      <div className={styles["form"]}>
        <p>{words.againText}</p>
        {me.isDemo ? <DemoAccounts /> : <SignInForm username={me.username} municipality={me.municipality.code} />}
      </div>
    </Dialog>
  );
}
