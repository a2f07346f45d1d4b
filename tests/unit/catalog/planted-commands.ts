import { type PlantedSecret, shapedLines } from "./planted-secret";

/** Options whose name indicates a secret. */
const options = {
  secret: `
    --password •
    --password=•
    --password "•"
    --db-password •
    --pass •
    --secret •
    --client-secret •
    --passphrase •
    --passwd •
    --dbPassword •
    --http-password '•'
    --from-literal=password=•
    -Password •
    -storepass •
    -Dspring.datasource.password=•
    -passin pass:•`,
  token: `
    --token •
    --token=•
    --auth-token •
    --access-token '•'
    --github-token •
    --bearer •
    --jwt •
    --pat •
    vault login •`,
  "API key": `
    --api-key •
    --api-key=•
    --apiKey •
    --key •
    -ApiKey •`,
};

/** Short options of commands whose value is a secret. */
const commands = `
  mysql -u root -p•
  mysql -p• -h db
  mysqldump -u root -p'•' app
  mariadb -p•
  docker exec db mysqladmin -uroot -p• ping
  mongo -u root -p •
  mongosh -p "•"
  sshpass -p • ssh host
  docker login -u jane -p •
  podman login -p • quay.io
  helm registry login -p •
  az login -u jane -p •
  redis-cli -h cache -a •
  PGPASSWORD=• psql -h db
  zip -P • a.zip
  7z x -p• a.7z
  ldapsearch -D cn=jane -w •
  sqlcmd -S db -U sa -P •
  plink -pw • host
  htpasswd -b file jane •
  net use Z: /user:jane •
  cmdkey /user:jane /pass:•
  xfreerdp /u:jane /p:•
  ConvertTo-SecureString "•" -AsPlainText
  openssl enc -k •`;

const logins = `
  curl -u jane:• https://db.example
  curl -ujane:• https://db.example
  curl --user jane:• https://db.example
  smbclient -U jane%• host
  lftp -u jane,• host`;

const headers = `
  Authorization: Token •
  Authorization: •
  Authorization: Bearer •
  Proxy-Authorization: Basic •
  Authorization: Digest username="jane", response="•"
  authorization: "Bearer •"
  {'Authorization': 'Token •'}
  ["authorization", "Token •"]
  {headers: {Authorization: ${"`Token •`"}}}
  Bearer •
  -H "X-Auth-Token: •"
  -H 'Private-Token: •'`;

const sentences = {
  secret: `
    my password is •
    my password is: •
    my passphrase is •
    the password was "•"
    with password '•'
    I used the password • and it failed
    password • was refused
    wrong password •
    the pin is •
    the secret is •
    mein Passwort ist •`,
  token: `
    the token is •
    my token is "•"
    token • was rejected
    with the token •
    token '•' is invalid`,
  "API key": `
    my API key is •
    the key is •
    API key • was revoked
    the api_key is set to •
    API key '•' not valid`,
};

const ofEach = (shapes: Record<string, string>) =>
  Object.entries(shapes).flatMap(([kind, lines]) => shapedLines(kind, lines));

/** Secrets that look like a word, in commands, headers and sentences. */
export const plantedCommands: PlantedSecret[] = [
  ...ofEach(options),
  ...shapedLines("secret", commands),
  ...shapedLines("login", logins),
  ...shapedLines("token", headers),
  ...ofEach(sentences),
];
