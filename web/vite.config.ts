import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fewFiles } from "./few-files.ts";
import { serviceWorker } from "./service-worker-plugin.ts";

/** Where the development server sends what it does not serve itself. The built bundle is served by the program. */
const SERVER = "http://127.0.0.1:4400";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  build: {
    outDir: "dist",
    // light-dark() and :user-valid are in all of these; the floor is a phone from 2018 with its updates.
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    // All of it is 15 kB: one file to fetch, and none to wait for when a page comes.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: fewFiles }] } } },
  },
  server: { proxy: { "/api": SERVER } },
});
