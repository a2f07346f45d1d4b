import { settings } from "@/lib/platform/settings/settings";

/** How we send e-mail: the server's URL, and the sender. */
export interface MailSetting {
  smtpUrl: string;
  from: string;
}

/** The e-mail configuration. Null if SMTP_URL is not set. Without MAIL_FROM, the sender is `no-reply` at our own host. */
export function mailSetting(): MailSetting | null {
  const { smtpUrl, mailFrom, publicUrl } = settings();
  if (!smtpUrl) return null;
  return { smtpUrl, from: mailFrom ?? `Not Just You <no-reply@${new URL(publicUrl).hostname}>` };
}

/** Whether we can send e-mail. If not, the site offers nothing that needs it. */
export const isMailSet = (): boolean => mailSetting() !== null;
