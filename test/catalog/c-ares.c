// REQUIRES: ares-headers
// RUN: %row_check c-ares %s -- -std=gnu17
#include <ares.h>
#include <stddef.h>

void addresses(void *, int, int, struct ares_addrinfo *);
void host(void *, int, int, struct hostent *);
void answer(void *, int, int, unsigned char *, int);

void lookups(ares_channel channel) {
  ares_getaddrinfo(channel, "a", "b", NULL, addresses, NULL); //= spawn async-call
  ares_gethostbyname(channel, "a", 0, host, NULL);            //= spawn async-call
  ares_query(channel, "a", 1, 1, answer, NULL);               //= spawn async-call
  ares_cancel(channel);
}
