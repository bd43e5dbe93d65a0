import { useLanguage } from "../i18n/words.tsx";
import { ChangePasswordPage } from "../session/ChangePasswordPage.tsx";
import { useSession } from "../session/SessionProvider.tsx";
import { SignInPage } from "../session/SignInPage.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { ToastProvider } from "../ui/parts/Toast.tsx";
import { SignedIn } from "./SignedIn.tsx";

/** Which of the program's three faces is shown: sign-in, a password to change, or the program itself. */
export function App() {
  const session = useSession();
  const { language } = useLanguage();
  if (session.kind === "starting") return <Skeleton language={language} />;
  if (session.kind === "signed-out") return <SignInPage />;
  if (session.kind === "signed-in" && session.me.mustChangePassword) return <ChangePasswordPage />;
  return (
    <ToastProvider language={language}>
      <SignedIn key={`${session.me.accountId} ${session.me.roles.join(" ")}`} me={session.me} />
    </ToastProvider>
  );
}
