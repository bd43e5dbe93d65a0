export const importDa = { title: "Indlæs liste" };
