export const helpText = `Tovholder – sagssystem til tidsafgrænset socialt arbejde

  npm start                     starter programmet på http://127.0.0.1:4600
  npm run demo                  starter med en opdigtet kommune, så du kan se dig om
  npm run tov -- KOMMANDO       kører en af kommandoerne herunder

Kommandoer
  start [--demo] [--port N] [--host ADRESSE]
                                starter programmet; det lytter kun på denne maskine,
                                medmindre du angiver --host
  user add --municipality "NAVN" --code NUMMER --name "NAVN" --username NAVN --role ROLLE
                                opretter kommunen, hvis den mangler, og en bruger i den
                                (den første er administrator og opretter de andre);
                                det, du ikke angiver, bliver du spurgt om
  doctor                        undersøger, om alt er, som det skal være
  help                          viser denne hjælp

Roller
  worker, coordinator, supervisor, leader, administrator

Adgangskoden bliver du spurgt om. Den kan også komme på standard input, men aldrig som argument.

Miljøvariabler
  DATABASE_URL     din egen PostgreSQL 15 eller nyere i stedet for den indbyggede
  TOVHOLDER_DATA   datamappen (./data)
  PORT, HOST       port (4600) og adresse (127.0.0.1); --port og --host går forud
`;
