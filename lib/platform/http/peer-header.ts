/**
 * The request header in which the server tells its routes the address of the socket's other end. The server
 * sets it on every request, so what a client sends under this name never arrives.
 */
export const peerHeader = "x-njy-peer";
