import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** Leads on from a page once its work is done; whoever has gone elsewhere meanwhile is left where they are. */
export function useGoOn(): (path: string) => void {
  const [, navigate] = useLocation();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return (path) => {
    if (here.current) navigate(path);
  };
}
