import { settings } from "@/lib/platform/settings/settings";

/** How mail leaves here: the server's URL, and the sender that it names. */
export interface MailSetting {
  smtpUrl: string;
  from: string;
}

/** The setting of mail; null when SMTP_URL is unset. Without MAIL_FROM the sender is `no-reply` at our own host. */
export function mailSetting(): MailSetting | null {
  const { smtpUrl, mailFrom, publicUrl } = settings();
  if (!smtpUrl) return null;
  return { smtpUrl, from: mailFrom ?? `Not Just You <no-reply@${new URL(publicUrl).hostname}>` };
}

/** Whether mail can be sent at all; where not, nothing that needs it is offered. */
export const isMailSet = (): boolean => mailSetting() !== null;
