import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { applyTheme } from "./app/theme.ts";
import { listenForInstall } from "./app/use-install.ts";
import { registerWorker } from "./app/use-update.ts";
import { WordsProvider } from "./i18n/words.tsx";
import { startSession } from "./session/session.ts";
import { SessionProvider } from "./session/SessionProvider.tsx";
import "./ui/base.css";

applyTheme();
// The key of the store is on its way while the first picture is made.
void startSession();
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the program");
createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <SessionProvider>
        <App />
      </SessionProvider>
    </WordsProvider>
  </StrictMode>,
);
listenForInstall();
void registerWorker();
