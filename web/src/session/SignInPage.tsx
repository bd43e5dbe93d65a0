import { useWords } from "../i18n/words.tsx";
import { KeptHere } from "../lock/KeptHere.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { FrontPage } from "./FrontPage.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** For whom the device does not know yet. */
export function SignInPage({ removed }: { readonly removed: string | undefined }) {
  const { session, lock } = useWords();
  return (
    <FrontPage title={session.title}>
      {removed === undefined ? null : <Notice tone="warn">{lock.removed(removed)}</Notice>}
      <KeptHere />
      <SignInForm />
      <DemoAccounts />
    </FrontPage>
  );
}
