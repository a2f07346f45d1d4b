/** Where a receipt is in each of its forms, for ever; `publicUrl` is where this copy of the site is. */
export const receiptLinks = (id: string, publicUrl: string) => ({
  page: `${publicUrl}/receipt/${id}`,
  json: `${publicUrl}/api/v1/receipt/${id}`,
  minutesCsv: `${publicUrl}/receipt/${id}/minutes.csv`,
  recordsCsv: `${publicUrl}/receipt/${id}/records.csv`,
});
