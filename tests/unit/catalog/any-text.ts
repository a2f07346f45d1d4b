import fc from "fast-check";

const random = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
/** Pieces that the cleaning looks for, with lone surrogates and control bytes: harder than random text. */
const pieces = [
  ..."{}[]()<>\"'\\/:=;,.@#?&%~>|-_ \n\t\r\u0000\u001b\u200b\ud800\udc00é😀⎿●",
  ...[
    "api_key=",
    "token: ",
    "Bearer ",
    "cookie: ",
    "[API key]",
    "[id]",
    "[request id",
    "sk-ant-",
    "://",
    "1.2.3.",
  ],
  ...[
    "\n  ",
    "Error: ",
    "529 ",
    "/home/",
    "C:\\Users\\",
    '"content":"',
    '\\"text\\":\\"',
    "at x (",
    "}\n",
    '{"',
  ],
  ...[
    "DB_PASS=",
    "password ",
    '"password":"',
    "token is ",
    "--token ",
    "mysql -p",
    "jane:",
    "| ",
    'name="',
    "[secret]",
  ],
  ...[
    "%22",
    "%3A",
    "&quot;",
    "\\u0022",
    '\\"',
    "<password>",
    "</password>",
    "\\\\srv\\",
    "/root/",
    "~a/",
    "4111 ",
    "+49 ",
  ],
];
const troublesome = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(""));
/** Any text at all, and texts made of what the cleaning looks for. */
export const anyText = fc.oneof(random, troublesome);
