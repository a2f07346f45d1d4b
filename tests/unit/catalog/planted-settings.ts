import { type PlantedSecret, shaped, shapedLines } from "./planted-secret";

/** Names of environment variables and settings, by kind of secret. */
const names = {
  token: `
    GITHUB_TOKEN MY_TOKEN GH_TOKEN NPM_TOKEN SLACK_BOT_TOKEN HF_TOKEN VAULT_TOKEN CLAUDE_CODE_OAUTH_TOKEN
    TOKEN_PROD TOKEN2 githubToken botToken mytoken GITHUB_PAT NPM_AUTH X-Auth-Token Private-Token X-Vault-Token
    session_token_value api.token new_token`,
  "API key": `
    JWT_KEY OPENAI_KEY SIGNING_KEY ENCRYPTION_KEY SSH_KEY LICENSE_KEY APP_KEY jwtKey openaiKey AccountKey
    encryption.key Ocp-Apim-Subscription-Key Api-Key MASTER_KEY_BASE STRIPE_API_KEYS apikey X-Goog-Api-Key`,
  secret: `
    DB_PASS DB_PASSWORD MYSQL_PWD PGPASSWORD SMTP_PASSWD KEY_PASSPHRASE REDIS_PW CLIENT_SECRET SECRET_KEY_BASE
    DJANGO_SECRET AWS_CREDENTIALS SENTRY_DSN CARD_PIN dbPassword userPass clientSecret rootpw dbpass storePassword
    PASSWORD_TEST spring.datasource.password javax.net.ssl.keyStorePassword ansible_become_pass requirepass
    Passwort mot_de_passe contraseña пароль 密码 パスワード`,
};

/** Notations of settings. */
const notations = [
  ...[
    "NAME=•",
    "NAME: •",
    "NAME = •",
    'NAME => "•"',
    'NAME := "•"',
    "NAME='•'",
    '"NAME": "•"',
    "'NAME': '•'",
  ],
  ...["'NAME' => '•'", '{"NAME":"•"}', 'NAME="•"'],
];

const everyName = Object.entries(names).flatMap(([kind, ofKind]) =>
  ofKind
    .trim()
    .split(/\s+/)
    .map((name, index) => shaped(kind, (notations[index % notations.length] ?? "").replace("NAME", name))),
);

const assignments = `
  export MY_TOKEN=•
  set MY_TOKEN=•
  $env:MY_TOKEN = "•"
  -e MY_TOKEN=•
  MY_TOKEN ?= •
  os.environ["MY_TOKEN"] = "•"
  os.environ.get("MY_TOKEN", "•")
  process.env.MY_TOKEN || "•"
  my_token: str = "•"
  let myToken: string = '•'
  set_token("•")
  "tokens": ["•"]
  {"name": "MY_TOKEN", "value": "•"}
  - name: MY_TOKEN↵  value: •
  {"key":"my.token","value":{"stringValue":"•"}}
  //registry.npmjs.org/:_authToken=•`;

const tokens = `
  ["x-auth-token", "•"]
  'private-token', '•'
  setenv MY_TOKEN •
  ANTHROPIC_AUTH_TOKEN •
  npm config set //registry.npmjs.org/:_authToken •
  setx MY_TOKEN •
  set -gx MY_TOKEN •
  ENV MY_TOKEN •
  token: •
  auth=•
  pat=•`;

const writtenDown = `
  <password>•</password>
  <Password>•</Password>
  <ns:dbPassword a="b">•</ns:dbPassword>
  <password><![CDATA[•]]></password>
  <password>•
  <add key="Password" value="•"/>
  <user password="•"/>
  <property name="password">•</property>
  <input type="password" value="•">
  <input value="•" type="password">
  <b>Password:</b> •
  <td>Password</td><td>•</td>
  user=a&password=•
  user=a&password=•&x=y
  grant_type=password&client_secret=•
  Server=db;Uid=app;Pwd=•;
  Driver={SQL};PWD={•};
  host=db password=• dbname=x
  "password":{"value":"•"}
  password: {"a": {"b": "•"}}
  password: |↵  •
  password:↵  •
  password: &anchor •
  password[]=•
  password='it''s •'
  password — •
  | password | • |
  Content-Disposition: form-data; name="password"↵↵•
  DB_PASSWORD •
  user jane pass •
  password: "two •"
  password=one,•
  password=a;•
  password: !vault •
  password=b'•'
  """password""": """•"""
  password=(•)
  IDENTIFIED BY '•'
  WITH PASSWORD '•'
  password "•"
  access code: •
  credentials: jane / •
  passphrase: two • more words
  seed phrase: one • three four
  machine example.com login jane password •
  db.example:5432:app:jane:•
  pwd: •
  pin: •
  pass: •
  pw: •
  otp: •
  senha=•`;

const addresses = `
  postgres://user:•@db/x
  redis://:•@cache:6379/0
  amqp://user:•@mq
  mongodb+srv://user:•@db.example/x
  postgres://user:a/b•@db/x
  postgres://user:a#•@db/x`;

const hosts = `
  jdbc:oracle:thin:scott/•@//db:1521/x
  root:a!•@tcp(db:3306)/x`;

const apiKeys = `
  key=•
  <setting name="ApiKey" serializeAs="String"><value>•</value></setting>
  (b'x-api-key', b'•')
  api_key=os.environ.get("X", "•")`;

/** Secrets that look like a word, in settings, programs and files. */
export const plantedSettings: PlantedSecret[] = [
  ...everyName,
  ...shapedLines("token", assignments, false),
  ...shapedLines("token", tokens),
  ...shapedLines("secret", writtenDown),
  ...shapedLines("address's query", addresses),
  ...shapedLines("login", hosts),
  ...shapedLines("API key", apiKeys),
];
