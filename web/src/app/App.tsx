import { useLanguage } from "../i18n/words.tsx";
import { ChooseLockPage } from "../lock/ChooseLockPage.tsx";
import { LockedPage } from "../lock/LockedPage.tsx";
import { ChangePasswordPage } from "../session/ChangePasswordPage.tsx";
import { useSession } from "../session/SessionProvider.tsx";
import { SignInPage } from "../session/SignInPage.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { ToastProvider } from "../ui/parts/Toast.tsx";
import { partOf, usePart } from "./parts.ts";
import type { SignedInProps } from "./SignedIn.tsx";

const program = partOf(async () => (await import("./SignedIn.tsx")).SignedIn);
// Fetched while somebody signs in or unlocks; what fails now is asked for again when it is needed.
void program.fetch().catch(() => undefined);

/** Which of the program's faces is shown: sign-in, the lock, a password or a lock to choose, or the program itself. */
export function App() {
  const session = useSession();
  const { language } = useLanguage();
  if (session.kind === "starting") return <Skeleton language={language} />;
  if (session.kind === "signed-out") return <SignInPage removed={session.removed} />;
  if (session.kind === "locked") return <LockedPage key={session.account.accountId} account={session.account} />;
  const { me } = session;
  if (me.csrf !== "" && me.mustChangePassword) return <ChangePasswordPage />;
  if (session.kind === "unkept") return <ChooseLockPage me={me} />;
  return (
    <ToastProvider language={language}>
      <Program key={`${me.accountId} ${me.roles.join(" ")}`} me={me} disk={session.disk} />
    </ToastProvider>
  );
}

function Program(props: SignedInProps) {
  const { language } = useLanguage();
  return usePart(program, props) ?? <Skeleton language={language} />;
}
