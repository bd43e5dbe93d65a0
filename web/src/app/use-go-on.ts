import { useLocation } from "wouter";

/** Leads on from a page once its work is done; whoever has gone to another page meanwhile is left where they are. */
export function useGoOn(): (path: string) => void {
  const [here, navigate] = useLocation();
  return (path) => {
    if (location.pathname === here) navigate(path);
  };
}
